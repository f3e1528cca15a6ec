import { type APIRequestContext, type Page } from '@playwright/test'
import { languages, type Language } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test, type OpenWindow } from './setup/test.ts'

// What is written of a ticket is changed in its place, by keyboard, and never at the cost of what somebody else wrote or is writing.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    summary: 'Résumé',
    description: 'Description',
    solution: 'Solution',
    editSummary: 'Modifier le résumé',
    editDescription: 'Modifier la description',
    saved: /^Brouillon enregistré à/,
    theirs: 'Karim Haddad a modifié la description entre-temps',
    keepMine: 'Garder ma version',
    takeTheirs: 'Prendre sa version',
    editOn: 'Continuer à modifier',
    compare: 'Comparer',
    change: 'Changer',
    resolved: 'Résolu',
    done: 'EL-1 est passé à Résolu.',
    descriptionSaved: 'La description de EL-1 est enregistrée.',
  },
  en: {
    locale: 'en-GB',
    summary: 'Summary',
    description: 'Description',
    solution: 'Solution',
    editSummary: 'Edit the summary',
    editDescription: 'Edit the description',
    saved: /^Draft saved at/,
    theirs: 'Karim Haddad changed the description meanwhile',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    editOn: 'Go on editing',
    compare: 'Compare',
    change: 'Change',
    resolved: 'Resolved',
    done: 'EL-1 is now Resolved.',
    descriptionSaved: 'The description of EL-1 is saved.',
  },
} as const
interface Desk {
  readonly school: School
  readonly nadia: Person
  readonly path: string
  /** As Karim, elsewhere. */
  readonly karimWrites: (version: number, texts: Record<string, string>) => Promise<unknown>
}

async function desk(request: APIRequestContext, language: Language): Promise<Desk> {
  const school = await School.open(request)
  const course = await school.course('Électricité')
  const nadia = await school.person('Nadia', 'Benali', language)
  const karim = await school.person('Karim', 'Haddad', language)
  for (const person of [nadia, karim]) await school.enrol(person, course, 'editingteacher')
  const tracker = await school.activity('mod_tracker', course, `Atelier ${nadia.username}`, {
    prefix: 'EL',
  })
  const at = `trackers/${tracker}/tickets`
  await school.as(nadia, 'post', at, { description: 'The fuse blows\n\nIn **room 12**.' })
  const karimWrites = (version: number, texts: Record<string, string>) =>
    school.as(karim, 'patch', `${at}/1`, texts, { 'if-match': `"${version}"` })
  return { school, nadia, path: `/trackers/${tracker}/tickets/1`, karimWrites }
}

async function windowOf(openWindow: OpenWindow, person: Person, path: string, language: Language): Promise<Page> {
  const page = await openWindow({ locale: WORDS[language].locale, timezoneId: 'Europe/Paris' })
  await signIn(page, person, path)
  return page
}

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`summary and description are changed in place, by keyboard: ${language}`, async ({ openWindow, request }) => {
    const { nadia, path } = await desk(request, language)
    const page = await windowOf(openWindow, nadia, path, language)
    const ticket = page.getByRole('article', { name: 'EL-1' })
    await expect(ticket.locator('strong')).toHaveText('room 12')

    await page.getByRole('button', { name: words.editSummary }).press('Enter')
    const summary = page.getByRole('textbox', { name: words.summary, exact: true })
    await expect(summary).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(summary).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.editSummary })).toBeFocused()
    await page.keyboard.press('Enter')
    await summary.fill('The fuse of room 12 blows')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The fuse of room 12 blows')
    await expect(page.getByRole('button', { name: words.editSummary })).toBeFocused()

    await page.getByRole('button', { name: words.editDescription }).press('Enter')
    const description = page.getByRole('textbox', { name: words.description })
    await expect(description).toBeFocused()
    await page.keyboard.type(' And in *room 13*.')
    await page.keyboard.press('Control+Enter')
    await expect(ticket.locator('em')).toHaveText('room 13')
    await expect(page.getByRole('button', { name: words.editDescription })).toBeFocused()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The fuse of room 12 blows')
    await expect(ticket.locator('em')).toHaveText('room 13')
    await expect(description).toHaveCount(0)
  })

  test(`a draft survives a reload and a colleague’s change of the ticket: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { nadia, path, karimWrites } = await desk(request, language)
    const page = await windowOf(openWindow, nadia, path, language)
    await page.getByRole('button', { name: words.editDescription }).click()
    const description = page.getByRole('textbox', { name: words.description })
    await description.fill('Mine, not yet sent')
    await expect(page.getByText(words.saved)).toBeVisible()

    await karimWrites(1, { summary: 'By Karim' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('By Karim')
    await expect(description).toHaveValue('Mine, not yet sent')
    await page.reload()
    await expect(description).toHaveValue('Mine, not yet sent')

    // He changed another field: nothing is in the way, and nothing of his is lost.
    await description.press('Control+Enter')
    await expect(description).toHaveCount(0)
    await expect(page.getByRole('article', { name: 'EL-1' })).toContainText('Mine, not yet sent')
    // The screen shows it before the server has it.
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(words.descriptionSaved)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('By Karim')
    await expect(page.getByRole('article', { name: 'EL-1' })).toContainText('Mine, not yet sent')
  })

  test(`of two who change the same text neither is lost unseen: ${language}`, async ({ openWindow, request }) => {
    const { nadia, path, karimWrites } = await desk(request, language)
    const page = await windowOf(openWindow, nadia, path, language)
    const edit = page.getByRole('button', { name: words.editDescription })
    const description = page.getByRole('textbox', { name: words.description })
    await edit.click()
    await description.fill('As Nadia sees it')
    await karimWrites(1, { description: 'As Karim sees it' })
    // Her draft was begun on what was there before, whatever she has seen since, and even after a reload.
    await expect(page.getByText(words.saved)).toBeVisible()
    await page.reload()
    await description.press('Control+Enter')

    const dialog = page.getByRole('alertdialog', { name: words.theirs })
    await expect(dialog).toContainText('As Karim sees it')
    await expect(dialog).toContainText('As Nadia sees it')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(description).toHaveValue('As Nadia sees it')
    await description.fill('As both see it')
    await page.getByRole('button', { name: words.compare }).click()
    await expect(dialog).toContainText('As both see it')
    await dialog.getByRole('button', { name: words.keepMine }).press('Enter')
    await expect(page.getByRole('article', { name: 'EL-1' })).toContainText('As both see it')
    await expect(description).toHaveCount(0)
    await expect(edit).toBeFocused()

    // And once more, giving way.
    await edit.press('Enter')
    await description.fill('Nadia again')
    await karimWrites(3, { description: 'Karim again' })
    await description.press('Control+Enter')
    await dialog.getByRole('button', { name: words.takeTheirs }).press('Enter')
    await expect(page.getByRole('article', { name: 'EL-1' })).toContainText('Karim again')
    await expect(description).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('article', { name: 'EL-1' })).toContainText('Karim again')
    await expect(description).toHaveCount(0)
  })

  test(`the solution is written with the move, and survives a reload before it: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { school, nadia, path } = await desk(request, language)
    const settings = `${path.split('/tickets')[0]!.slice(1)}/settings`
    const now = await school.as<{ settings: object; version: number }>(nadia, 'get', settings)
    const asking = { ...now.settings, resolutionRequired: true }
    await school.as(nadia, 'put', settings, asking, { 'if-match': `"${now.version}"` })
    const page = await windowOf(openWindow, nadia, path, language)
    await page.getByText(words.change, { exact: true }).click()
    await page.getByRole('button', { name: words.resolved, exact: true }).press('Enter')
    const solution = page.getByRole('textbox', { name: words.solution })
    await expect(solution).toBeFocused()
    await solution.fill('A new **fuse**')
    await expect(page.getByText(words.saved)).toBeVisible()
    await page.reload()
    await expect(solution).toHaveValue('A new **fuse**')
    await solution.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(words.done)
    await expect(page.getByRole('article', { name: 'EL-1' }).locator('strong').last()).toHaveText('fuse')
    await expect(solution).toHaveCount(0)
  })
}
