import { expect, test } from '@playwright/test'
import { importFile } from './setup/import-file.ts'
import { ticketsFile } from './setup/real-file.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

// A ticket lives its life in the browser, on real input: 5,431 tickets of a help desk, in a strict tracker.

test.describe.configure({ mode: 'serial' })

const file = ticketsFile()
let tracker: string
let teacher: Person
let student: Person

test.beforeAll(async ({ playwright }) => {
  const school = await School.open(await playwright.request.newContext())
  const course = await school.course('Atelier réseau')
  teacher = await school.person('Nadia', 'Benali')
  student = await school.person('Yanis', 'Courtois')
  await school.enrol(teacher, course, 'editingteacher')
  await school.enrol(student, course, 'student')
  tracker = await school.activity('mod_tracker', course, `Assistance ${teacher.username}`, {
    prefix: 'HD',
    preset: 'bugtracker',
    mode: 'strict',
    path: 'lifecycle',
  })
})

test('the whole file is imported, every row accounted for, and a second run makes no duplicate', async () => {
  // One import of the whole file takes half a minute on a quiet machine.
  test.setTimeout(1_200_000)
  const args = ['--tracker', tracker, '--as', 'admin', '--map', 'summary=title,description=body']
  const first = figures(await importFile(file.path, args))
  expect(first.imported + first.refused).toBe(file.rows)
  expect(first).toMatchObject({ already: 0, rows: file.rows })
  const second = figures(await importFile(file.path, args))
  expect(second).toEqual({ imported: 0, already: first.imported, refused: first.refused, rows: file.rows })
})

test('a teacher signs in, finds a ticket, opens it, takes it, resolves and validates it, and sees it closed', async ({
  page,
}) => {
  await signIn(page, teacher, `/trackers/${tracker}?view=all`)
  await page.getByRole('button', { name: 'Trier' }).click()
  await page
    .getByRole('menuitemradio', { name: 'Numéro croissant' })
    .or(page.getByRole('menuitem', { name: 'Numéro croissant' }))
    .click()
  const row = page.getByRole('row', { name: /HD-3 / })
  await row.getByRole('link', { name: 'work experience user' }).click()

  const heading = page.getByRole('heading', { level: 1, name: 'work experience user' })
  await expect(heading.or(page.getByRole('heading', { level: 2, name: 'work experience user' }))).toBeVisible()
  await expect(page.getByText('hi work experience student coming next')).toBeVisible()
  // The first row had no title: its first words stand in for it.
  await expect(page.getByRole('row', { name: /HD-1 / })).toContainText('hi since recruiter lead permission')

  await page.getByRole('button', { name: 'Me l’assigner' }).click()
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('HD-3 est confié à Nadia Benali')).toBeVisible()

  for (const state of ['Résolu', 'Validé']) {
    await page.getByText('Changer', { exact: true }).click()
    await page.getByRole('button', { name: state, exact: true }).click()
    // How it was solved may be said, and need not be.
    if (state === 'Résolu') await page.getByRole('button', { name: 'Résoudre', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Messages' }).getByText(`HD-3 est passé à ${state}`)).toBeVisible()
  }

  await page.goto(`/trackers/${tracker}?view=all`)
  await page.getByRole('link', { name: /^Résolu\(s\)/ }).click()
  await expect(page.getByRole('row', { name: /HD-3 / })).toContainText('Validé')
  await page.getByRole('row', { name: /HD-3 / }).getByRole('link', { name: 'work experience user' }).click()
  const history = page.getByRole('list', { name: 'Historique' })
  await expect(history).toContainText('importé')
  await expect(history).toContainText('Nadia Benali s’en charge')
  await expect(history).toContainText('Résolu')
})

test('a student who may not do the same sees why, and by whom it can be done', async ({ page }) => {
  await signIn(page, student, `/trackers/${tracker}/tickets/2`)
  await expect(page.getByText('please setup icon', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Me l’assigner' })).toHaveCount(0)
  await page.getByText('Changer', { exact: true }).click()
  await expect(
    page.getByText('Rien n’est possible pour vous en ce moment.').or(page.getByText('Possible maintenant')),
  ).toBeVisible()
  const resolved = page.getByRole('button', { name: /^Résolu/ })
  await expect(resolved).toHaveAttribute('aria-disabled', 'true')
  await expect(resolved).toHaveAccessibleDescription(
    /^Possible sur les tickets que vous avez déposés\. Sur celui-ci.*Nadia Benali/,
  )
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await resolved.focus()
  await page.keyboard.press('Enter')
  // Nothing was sent, and on the server nothing has changed.
  await page.reload()
  await expect(page.locator('summary')).toContainText('Posté')
  const history = page.getByRole('list', { name: 'Historique' })
  await expect(history).toContainText('importé')
  await expect(history).not.toContainText('Résolu')
  expect(sent.filter((url) => url.endsWith('/transitions'))).toEqual([])
})

function figures(output: string): { imported: number; already: number; refused: number; rows: number } {
  const of = (label: string) =>
    Number(new RegExp(`^${label}\\s+([\\d,]+)$`, 'm').exec(output)?.[1]?.replaceAll(',', ''))
  return { imported: of('Imported'), already: of('Already there'), refused: of('Refused'), rows: of('Rows') }
}
