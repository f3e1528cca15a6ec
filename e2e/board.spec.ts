import type { Page } from '@playwright/test'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// The board by state: only legal columns take a card, the others say why; by mouse, by keyboard and by a card's menu.

const furnish = async (school: School, settings: Record<string, unknown> = {}) => {
  const course = await school.course('Robotique')
  const agent = await school.person('Nadia', 'Benali')
  const student = await school.person('Inès', 'Garnier')
  await school.enrol(agent, course, 'teacher')
  await school.enrol(student, course, 'student')
  const tracker = await school.activity('mod_tracker', course, `Atelier ${agent.username}`, {
    prefix: 'RO',
    preset: 'bugtracker',
    mode: 'strict',
    path: 'lifecycle',
    ...settings,
  })
  const report = (description: string) => school.as(student, 'post', `trackers/${tracker}/tickets`, { description })
  await report('Le bras ne se lève plus')
  await report('La pince reste ouverte')
  return { school, tracker, agent, student }
}

/** Sets what the rules demand, which is not chosen when a tracker is made. */
async function demand(school: School, tracker: string, demands: Record<string, boolean>) {
  const admin = { username: 'admin', password: 'guichet-demo' } as Parameters<School['as']>[0]
  const at = `trackers/${tracker}/settings`
  const { settings, version } = await school.as<{ settings: object; version: number }>(admin, 'get', at)
  await school.as(admin, 'put', at, { ...settings, ...demands }, { 'if-match': `"${version}"` })
}

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const stateOf = async (school: School, who: Parameters<School['as']>[0], tracker: string, number: number) =>
  (await school.as<{ state: string }>(who, 'get', `trackers/${tracker}/tickets/${number}`)).state

/** Lifts a card with the mouse and holds it over a column. */
async function dragOver(page: Page, text: string, to: string) {
  const from = (await page.getByRole('row', { name: new RegExp(text) }).boundingBox())!
  const target = (await column(page, to).boundingBox())!
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 6)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height + 6, { steps: 4 })
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 12 })
}

/** Whether RO-1 waits for RO-2: that comes after the board, and is known when a card is lifted or not at all. */
async function waits(page: Page, how: boolean) {
  await page.getByRole('button', { name: 'Déplacer RO-1' }).click()
  const closing = page.getByRole('menuitem', { name: /^Abandonné/ })
  if (how) await expect(closing).toContainText('RO-2')
  else await expect(closing).not.toContainText('RO-2')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
}

test('a card goes by the mouse where it may, and where it may not the column says why and takes nothing', async ({
  page,
  request,
}) => {
  const { school, tracker, agent } = await furnish(await School.open(request))
  await page.setViewportSize({ width: 1600, height: 900 })
  await signIn(page, agent, `/trackers/${tracker}/board?view=all`)
  await expect(column(page, 'Posté').getByRole('row')).toHaveCount(2)

  await dragOver(page, 'Le bras', 'Publié')
  await expect(column(page, 'Publié')).toContainText('Ce cycle de vie n’a pas de passage')
  await expect(page.getByText(/^Vous déplacez RO-1/)).toBeVisible()
  await page.mouse.up()
  await expect(column(page, 'Posté').getByRole('row')).toHaveCount(2)
  expect(await stateOf(school, agent, tracker, 1)).toBe('POSTED')

  await dragOver(page, 'Le bras', 'En travail')
  await expect(column(page, 'En travail')).toContainText('Déposer ici')
  await page.mouse.up()
  await expect(column(page, 'En travail').getByRole('row', { name: /Le bras/ })).toBeVisible()
  const undo = page.getByRole('button', { name: 'Annuler' })
  // It stays as long as one points at it.
  await undo.hover()
  await expect.poll(() => stateOf(school, agent, tracker, 1)).toBe('RESOLVING')

  // Taken back, it lies where it was.
  await undo.click()
  await expect(column(page, 'Posté').getByRole('row')).toHaveCount(2)
  await expect.poll(() => stateOf(school, agent, tracker, 1)).toBe('POSTED')
})

test('a card that waits for another is not taken where tickets rest that are closed, where the tracker says so', async ({
  page,
  request,
}) => {
  const { school, tracker, agent } = await furnish(await School.open(request))
  await demand(school, tracker, { openDependencyBlocks: true })
  await school.as(agent, 'put', `trackers/${tracker}/tickets/1/dependencies/2`)
  await page.setViewportSize({ width: 2400, height: 900 })
  await signIn(page, agent, `/trackers/${tracker}/board?view=all`)
  await expect(column(page, 'Posté').getByRole('row')).toHaveCount(2)
  await waits(page, true)
  await dragOver(page, 'Le bras', 'Abandonné')
  await expect(column(page, 'Abandonné')).toContainText('RO-2')
  await page.mouse.up()
  await expect(column(page, 'Posté').getByRole('row')).toHaveCount(2)
  expect(await stateOf(school, agent, tracker, 1)).toBe('POSTED')
  await dragOver(page, 'La pince', 'Abandonné')
  await expect(column(page, 'Abandonné')).toContainText('Déposer ici')
  await page.mouse.up()
  await expect.poll(() => stateOf(school, agent, tracker, 2)).toBe('ABANDONNED')
  await waits(page, false)
  await dragOver(page, 'Le bras', 'Abandonné')
  await expect(column(page, 'Abandonné')).toContainText('Déposer ici')
  await page.mouse.up()
  await expect.poll(() => stateOf(school, agent, tracker, 1)).toBe('ABANDONNED')
})

test('the same by the keyboard: only columns that take the card are gone to', async ({ page, request }) => {
  const { school, tracker, agent } = await furnish(await School.open(request))
  await page.setViewportSize({ width: 1600, height: 900 })
  await signIn(page, agent, `/trackers/${tracker}/board?view=all`)
  await page.getByRole('button', { name: 'Saisir RO-2 pour le déplacer' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Vous déplacez RO-2/)).toBeVisible()
  // The keys are of the move once the focus has gone to the first column that takes the card.
  await expect(page.getByRole('button', { name: 'Saisir RO-2 pour le déplacer' })).not.toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => stateOf(school, agent, tracker, 2)).not.toBe('POSTED')
  await expect(column(page, 'Posté').getByRole('row')).toHaveCount(1)
})

test('where a solution is asked for it is written before the card moves; on a narrow screen one column is shown, and follows', async ({
  page,
  openWindow,
  request,
}) => {
  const { school, tracker, agent } = await furnish(await School.open(request), { path: 'free' })
  await demand(school, tracker, { resolutionRequired: true })

  await page.setViewportSize({ width: 1600, height: 900 })
  await signIn(page, agent, `/trackers/${tracker}/board?view=all`)
  const narrow = await openWindow({ locale: 'fr-FR', viewport: { width: 390, height: 800 } })
  await signIn(narrow, agent, `/trackers/${tracker}/board?view=all`)
  await expect(column(narrow, 'Posté')).toBeVisible()
  await expect(column(narrow, 'Ouvert')).toBeHidden()

  await page.getByRole('button', { name: 'Déplacer RO-1' }).click()
  await page.getByRole('menuitem', { name: /^Résolu/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Solution' }).fill('Le câble était débranché.')
  await dialog.getByRole('button', { name: 'Résoudre' }).click()
  await expect(column(page, 'Résolu').getByRole('row', { name: /Le bras/ })).toBeVisible()
  await expect.poll(() => stateOf(school, agent, tracker, 1)).toBe('RESOLVED')

  await narrow.getByRole('tab', { name: /^Résolu/ }).click()
  await expect(narrow).toHaveURL(/column=RESOLVED/)
  await expect(column(narrow, 'Résolu').getByRole('row', { name: /Le bras/ })).toBeVisible()
})
