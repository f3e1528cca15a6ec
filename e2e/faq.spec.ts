import { expect, test } from '@playwright/test'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

// A FAQ in the browser: written by a teacher, put in order by keyboard, sought and voted on by a student.

test.describe.configure({ mode: 'serial' })

let faq: string
let teacher: Person
let student: Person

test.beforeAll(async ({ playwright }) => {
  const school = await School.open(await playwright.request.newContext())
  const course = await school.course('Vie du lycée')
  teacher = await school.person('Nadia', 'Benali')
  student = await school.person('Yanis', 'Courtois')
  await school.enrol(teacher, course, 'editingteacher')
  await school.enrol(student, course, 'student')
  faq = await school.activity('mod_faq', course, 'Foire aux questions', {})
  for (const title of ['Où est la cantine ?', 'Où est le CDI ?'])
    await school.as(teacher, 'post', `faqs/${faq}/articles`, { title, body: 'Bâtiment B.', published: true })
})

test('a teacher writes an article, which survives a reload before it is saved, and publishes it', async ({ page }) => {
  await signIn(page, teacher, `/faqs/${faq}`)
  await page.getByRole('link', { name: 'Nouvel article' }).click()
  await page.getByRole('textbox', { name: 'Question' }).fill('Comment réserver une salle ?')
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('vie scolaire') === true)
  await page.getByRole('textbox', { name: 'Réponse' }).fill('Auprès de la **vie scolaire**.')
  await kept
  await expect(page.getByText(/^Brouillon enregistré/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Comment réserver une salle ?')
  await page.getByRole('checkbox', { name: /^Publié/ }).check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Comment réserver une salle ?' })).toBeVisible()
  await expect(page.locator('strong', { hasText: 'vie scolaire' })).toBeVisible()
})

test('they put it first by keyboard, the button keeping the focus', async ({ page }) => {
  await signIn(page, teacher, `/faqs/${faq}`)
  const up = page.getByRole('button', { name: 'Monter « Comment réserver une salle ? »' })
  const titles = page.getByRole('list', { name: 'Publiés' }).getByRole('link')
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(titles.nth(1)).toHaveText('Comment réserver une salle ?')
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(titles.first()).toHaveText('Comment réserver une salle ?')
  await expect(up).toBeFocused()
})

test('they drag it to another place, and take it back by its handle with keys', async ({ page }) => {
  await signIn(page, teacher, `/faqs/${faq}`)
  const rows = page.getByRole('list', { name: 'Publiés' }).getByRole('listitem')
  const handle = page.getByRole('button', { name: 'Déplacer « Comment réserver une salle ? »' })
  await handle.hover({ position: { x: 5, y: 6 } })
  const { x, y, width, height } = (await rows.nth(1).boundingBox())!
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 })
  await expect(page.locator('[data-side]').first()).toBeVisible()
  await page.mouse.move(x + width / 2 + 5, y + height / 2, { steps: 5 })
  await expect(rows.nth(1).locator('[data-over]')).toBeVisible()
  await page.mouse.up()
  await expect(rows.nth(1)).toContainText('Comment réserver une salle ?')
  await handle.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-side]:focus')).toBeVisible()
  const target = rows.first().locator('[data-side]')
  for (let i = 0; i < 5 && !(await target.evaluate((it) => it === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('Comment réserver une salle ?')
})

test('a student finds it without its accents, votes, changes the vote and withdraws it', async ({ page }) => {
  await signIn(page, student, `/faqs/${faq}`)
  await page.getByRole('searchbox').fill('reserver')
  await expect(page.getByRole('list', { name: 'Publiés' }).getByRole('link')).toHaveCount(1)
  await page.getByRole('link', { name: 'Comment réserver une salle ?' }).click()
  const [yes, no] = ['Oui', 'Non'].map((name) => page.getByRole('button', { name, exact: true }))
  await yes!.click()
  await expect(page.getByText('1 personne l’a trouvé utile, 0 non')).toBeVisible()
  await no!.click()
  await expect(page.getByText('0 personne l’a trouvé utile, 1 non')).toBeVisible()
  await expect(no!).toHaveAttribute('aria-pressed', 'true')
  await no!.click()
  await expect(page.getByText('Aucun vote pour l’instant')).toBeVisible()
})

test('what somebody else has changed meanwhile is shown, and nothing written is lost', async ({ page, playwright }) => {
  const school = await School.open(await playwright.request.newContext())
  const { id } = await school.as<{ id: string }>(teacher, 'post', `faqs/${faq}/articles`, {
    title: 'Horaires',
    body: 'De 8 h à 18 h.',
    published: true,
  })
  await signIn(page, teacher, `/faqs/${faq}/articles/${id}/edit`)
  await page.getByRole('textbox', { name: 'Réponse' }).fill('Le mien')
  const theirs = { title: 'Horaires', body: 'Le leur', published: true }
  await school.as(teacher, 'put', `faqs/${faq}/articles/${id}`, theirs, { 'if-match': '"1"' })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Quelqu’un d’autre' })).toContainText('Le leur')
  await expect(page.getByRole('textbox', { name: 'Réponse' })).toHaveValue('Le mien')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('article')).toContainText('Le mien')
})
