import type { FileChooser, Locator, Page } from '@playwright/test'
import { faultsOf } from './setup/axe.ts'
import { pasteScreenshot } from './setup/clipboard.ts'
import { guichet } from './setup/guichet.ts'
import { languages } from './setup/languages.ts'
import { largeFile } from './setup/large-file.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Files on tickets: pasted, dropped, chosen; on their way, refused, taken back; seen by whoever reads what they hang on.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    what: /^Que s’est-il passé/,
    files: 'Fichiers',
    pasted: /^capture-[\d-]+\.png$/,
    is: /^Image, \d+\sko$/,
    send: 'Envoyer le signalement',
    thanks: /Merci/,
    larger: /^Agrandir capture-/,
    closeIt: 'Fermer',
    message: 'Votre message',
    attach: 'Joindre des fichiers',
    say: 'Envoyer',
    tooLarge: 'Trop lourd\u202f: 25\u00a0Mo au plus par fichier.',
    retry: 'Renvoyer plan.txt',
    cancel: 'Annuler l’envoi de plan.txt',
    remove: 'Retirer plan.txt',
    edit: 'Modifier la description',
    save: 'Enregistrer',
    added: /a ajouté le fichier plan\.txt/,
  },
  en: {
    locale: 'en-GB',
    what: 'What happened?',
    files: 'Files',
    pasted: /^screenshot-[\d-]+\.png$/,
    is: /^Picture, \d+\skB$/,
    send: 'Send report',
    thanks: /Thank you/,
    larger: /^See screenshot-.* larger$/,
    closeIt: 'Close',
    message: 'Your message',
    attach: 'Attach files',
    say: 'Send',
    tooLarge: 'Too large: 25\u00a0MB at most for each file.',
    retry: 'Send plan.txt again',
    cancel: 'Stop sending plan.txt',
    remove: 'Remove plan.txt',
    edit: 'Edit the description',
    save: 'Save',
    added: /added the file plan\.txt/,
  },
} as const

const PLAN = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('The room, from above') }

/** A picture that has come, and is not only a frame. */
const painted = (image: Locator) =>
  expect.poll(() => image.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true)

async function choose(page: Page, button: Locator, file: Parameters<FileChooser['setFiles']>[0]) {
  const chooser = page.waitForEvent('filechooser')
  await button.click()
  await (await chooser).setFiles(file)
}

async function desk(school: School, language: 'fr' | 'en') {
  const course = await school.course('Optique')
  const student = await school.person('Inès', 'Garnier', language)
  const teacher = await school.person('Karim', 'Haddad', language)
  await school.enrol(student, course, 'student')
  await school.enrol(teacher, course, 'teacher')
  const settings = { prefix: 'OP', preset: 'ticketting', mode: 'strict' }
  const tracker = await school.activity('mod_tracker', course, `Desk ${student.username}`, settings)
  return { student, teacher, tracker }
}

for (const language of languages('fr')) {
  const words = WORDS[language]
  const window = { locale: words.locale, timezoneId: 'Europe/Paris' }

  test(`parity 16: a student reports with a pasted screenshot, and the teacher sees it (${language})`, async ({
    openWindow,
    request,
  }) => {
    const { student, teacher, tracker } = await desk(await School.open(request), language)
    const page = await openWindow(window)
    await signIn(page, student, `/trackers/${tracker}/new`)
    await page.getByLabel(words.what).fill('The projector shows everything in red.')
    await pasteScreenshot(page)
    const row = page.getByRole('list', { name: words.files }).getByRole('listitem')
    await expect(row.getByText(words.pasted)).toBeVisible()
    await expect(row.getByText(words.is)).toBeVisible()
    await painted(row.locator('img'))
    // What has arrived is kept with the text.
    await page.reload()
    await expect(row.getByText(words.pasted)).toBeVisible()
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByText(words.thanks)).toBeVisible()

    const other = await openWindow(window)
    await signIn(other, teacher, `/trackers/${tracker}/tickets/1`)
    const card = other.getByRole('list', { name: words.files }).getByRole('button')
    await painted(card.locator('img'))
    await card.press('Enter')
    const large = other.getByRole('dialog')
    await painted(large.locator('img'))
    expect(await faultsOf(other, {}, '[role=dialog]')).toEqual([])
    await other.keyboard.press('Escape')
    await expect(large).toHaveCount(0)
    await expect(card).toBeFocused()
  })

  test(`in a message a pasted picture stands in the text, and is seen larger by keyboard (${language})`, async ({
    openWindow,
    request,
  }) => {
    const { student, teacher, tracker } = await desk(await School.open(request), language)
    await reportBy(request, student, tracker)
    const page = await openWindow(window)
    await signIn(page, teacher, `/trackers/${tracker}/tickets/1`)
    const text = page.getByRole('textbox', { name: words.message })
    await text.fill('It looks like this:')
    await text.press('Control+End')
    await pasteScreenshot(page)
    await expect(text).toHaveValue(/^It looks like this:\n!\[[\w-]+\.png\]\(attachment:[\da-f-]{36}\)\n$/)
    await choose(page, page.getByRole('button', { name: words.attach }), PLAN)
    await expect(page.getByRole('button', { name: words.remove })).toBeVisible()
    await page.getByRole('button', { name: words.say, exact: true }).click()
    const said = page.getByRole('article').filter({ hasText: 'It looks like this:' }).last()
    const picture = said.getByRole('button', { name: words.larger })
    await painted(picture)
    await expect(said.getByRole('list', { name: words.files }).getByRole('listitem')).toHaveText([/plan\.txt/])
    await picture.press('Enter')
    await painted(page.getByRole('dialog').locator('img'))
    await page.getByRole('dialog').getByRole('button', { name: words.closeIt }).click()
    const download = page.waitForEvent('download')
    await said.getByRole('button', { name: /plan\.txt/ }).click()
    expect((await download).suggestedFilename()).toBe('plan.txt')

    const other = await openWindow(window)
    await signIn(other, student, `/trackers/${tracker}/tickets/1`)
    await painted(other.getByRole('button', { name: words.larger }))
  })

  test(`what settled a ticket is shown by a file that goes with the move (${language})`, async ({
    openWindow,
    request,
  }) => {
    const { student, teacher, tracker } = await desk(await School.open(request), language)
    await reportBy(request, student, tracker)
    const page = await openWindow(window)
    await signIn(page, teacher, `/trackers/${tracker}/tickets/1`)
    await page
      .locator('summary')
      .filter({ hasText: /Changer|Change/ })
      .click()
    await page.getByRole('button', { name: /^(Résolu|Resolved)$/ }).click()
    const how = page.getByRole('textbox', { name: /^(Solution|Resolution|Résolution)$/ })
    await how.fill('A new lamp, as drawn.')
    await choose(page, page.getByRole('button', { name: words.attach }).first(), PLAN)
    await expect(page.getByRole('button', { name: words.remove })).toBeVisible()
    // What has arrived waits for the move, as the words do.
    await page.reload()
    await expect(page.getByRole('button', { name: words.remove })).toBeVisible()
    await page.getByRole('button', { name: /^(Résoudre|Resolve)$/ }).click()
    await expect(page.getByRole('button', { name: /^plan\.txt/ })).toBeVisible()

    const other = await openWindow(window)
    await signIn(other, student, `/trackers/${tracker}/tickets/1`)
    await expect(other.getByText('A new lamp, as drawn.')).toBeVisible()
    await expect(other.getByRole('button', { name: /plan\.txt/ })).toBeVisible()
  })

  test(`what is too large, breaks off or is taken back is said in words, and tried again (${language})`, async ({
    openWindow,
    request,
  }) => {
    const { student, tracker } = await desk(await School.open(request), language)
    await reportBy(request, student, tracker)
    const page = await openWindow(window)
    await signIn(page, student, `/trackers/${tracker}/tickets/1`)
    await page.getByRole('button', { name: words.edit }).click()
    const attach = page.getByRole('button', { name: words.attach }).first()
    await choose(page, attach, largeFile('film.mp4', 25_000_001))
    await expect(page.getByText(words.tooLarge)).toBeVisible()
    await page.getByRole('button', { name: /film\.mp4$/ }).click()

    await page.route('**/uploads?*', (route) => route.abort())
    await choose(page, attach, PLAN)
    await expect(page.getByRole('button', { name: words.retry })).toBeVisible()
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.unroute('**/uploads?*')
    await page.route('**/uploads?*', async (route) => {
      await held
      await route.continue().catch(() => {})
    })
    await page.getByRole('button', { name: words.retry }).click()
    await page.getByRole('button', { name: words.cancel }).click()
    await expect(page.getByText('plan.txt')).toHaveCount(0)
    release()
    await page.unroute('**/uploads?*')

    await choose(page, attach, PLAN)
    await expect(page.getByRole('button', { name: words.remove })).toBeVisible()
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await expect(page.getByRole('list', { name: words.files }).getByText('plan.txt')).toBeVisible()
    await expect(page.getByText(words.added)).toBeVisible()
    // A text that is saved again keeps its files, and so does the next one who edits it.
    for (const more of ['Encore.', 'Et encore.']) {
      await page.getByRole('button', { name: words.edit }).click()
      await expect(page.getByRole('button', { name: words.remove })).toBeVisible()
      await page.locator('textarea:focus').fill(more)
      await page.getByRole('button', { name: words.save, exact: true }).click()
      await expect(page.getByRole('button', { name: words.edit })).toBeVisible()
      await expect(page.getByText(more, { exact: true })).toBeVisible()
    }
    await expect(page.getByRole('list', { name: words.files }).getByText('plan.txt')).toBeVisible()
  })
}

test('files that are dropped on a form are taken, and a big one on its way holds up nobody', async ({
  openWindow,
  request,
}) => {
  const words = WORDS.fr
  const school = await School.open(request)
  const { student, tracker } = await desk(school, 'fr')
  const page = await openWindow({ locale: words.locale, timezoneId: 'Europe/Paris' })
  await signIn(page, student, `/trackers/${tracker}/new`)
  const what = page.getByLabel(words.what)
  await what.fill('The film stops.')
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(24_000_000).fill(65)], 'film.txt', { type: 'text/plain' }))
    return transfer
  })
  const upload = await throttled(page)
  await upload(200_000)
  await page.dispatchEvent('form', 'dragover', { dataTransfer: dropped })
  await page.dispatchEvent('form', 'drop', { dataTransfer: dropped })
  const underway = page.getByRole('button', { name: 'Annuler l’envoi de film.txt' })
  await expect(underway).toBeVisible()
  // Asked while it comes in, the server answers, and it still comes in.
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) await fetch('/readyz')
  })
  await expect(underway).toBeVisible()
  await upload(-1)
  await expect(page.getByRole('button', { name: 'Retirer film.txt' })).toBeVisible({ timeout: 180_000 })
  await page.getByRole('button', { name: words.send }).click()
  await expect(page.getByText(words.thanks)).toBeVisible()
})

/** Sets how many bytes a second the page sends; -1: as many as it can. */
async function throttled(page: Page): Promise<(bytes: number) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const usual = { offline: false, latency: 0, downloadThroughput: -1 }
  return async (bytes) => {
    await devtools.send('Network.emulateNetworkConditions', { ...usual, uploadThroughput: bytes })
  }
}

async function reportBy(request: Parameters<typeof School.open>[0], who: Person, tracker: string) {
  const bearer = await School.tokenOf(request, who)
  await request.post(`${guichet.url}/api/v1/trackers/${tracker}/tickets`, {
    headers: { authorization: `Bearer ${bearer}` },
    data: { description: 'The projector shows everything in red.' },
  })
}
