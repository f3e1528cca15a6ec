import type { Locator, Page } from '@playwright/test'
import { faultsOf } from './setup/axe.ts'
import { giveFields } from './setup/fields.ts'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Fields of files, and those of trackerelement-extra: the page one comes from, a constant, work that the browser does.

const WORDS = {
  fr: {
    what: /^Que s’est-il passé/,
    report: 'Signaler',
    send: 'Envoyer le signalement',
    thanks: /Merci/,
    choose: 'Choisir un fichier',
    kind: 'Les fichiers de ce type ne sont pas acceptés ici.',
    edit: /^Modifier «.Photo.»$/,
    save: 'Enregistrer',
    arrivedOther: 'Retirer other.png',
    told: /a modifié les fichiers de «.Photo.»/,
    tooMany: /^Trop de fichiers.: 1 au plus\.$/,
    remove: 'Retirer note.txt',
    again: 'Retirer trop.png',
    arrived: 'Retirer lens.png',
    found: /^La page d’où vous venez/,
    done: /^Contrôle fait.: le signalement peut être envoyé\.$/,
    optional: '(facultatif)',
  },
  en: {
    what: 'What happened?',
    report: 'Report',
    send: 'Send report',
    thanks: /Thank you/,
    choose: 'Choose a file',
    kind: 'Files of this kind are not taken here.',
    edit: 'Change “Photo”',
    save: 'Save',
    arrivedOther: 'Remove other.png',
    told: /changed the files of “Photo”/,
    tooMany: /^Too many: 1 file at most\.$/,
    remove: 'Remove note.txt',
    again: 'Remove trop.png',
    arrived: 'Remove lens.png',
    found: /^The page you come from/,
    done: 'Checked: the report can be sent.',
    optional: '(optional)',
  },
} as const

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG })
const NOTE = { name: 'note.txt', mimeType: 'image/png', buffer: Buffer.from('No picture, whatever it says') }

async function choose(page: Page, button: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent('filechooser')
  await button.click()
  await (await chooser).setFiles(file)
}

const photo = (page: Page) => page.getByRole('group', { name: /^Photo/ })

async function furnish(school: School, language: 'fr' | 'en') {
  const course = await school.course('Optique')
  const student = await school.person('Inès', 'Garnier', language)
  const agent = await school.person('Nadia', 'Benali', language)
  await school.enrol(student, course, 'student')
  await school.enrol(agent, course, 'editingteacher')
  const settings = { prefix: 'OP', preset: 'ticketting', mode: 'strict' }
  const tracker = await school.activity('mod_tracker', course, `Desk ${student.username}`, settings)
  await giveFields(school, agent, tracker, [
    { code: 'photo', type: 'file', label: 'Photo', settings: { accept: ['picture'] }, asked: { mandatory: true } },
    { code: 'page', type: 'trackerelement_extra.autourl', label: 'Page' },
    { code: 'desk', type: 'trackerelement_extra.constant', label: 'Desk', settings: { source: 'activity' } },
    { code: 'check', type: 'trackerelement_extra.captcha', label: 'Check', settings: { difficulty: 'light' } },
  ])
  return { course, student, agent, tracker }
}

interface Ticket {
  readonly elements: Readonly<Record<string, unknown>>
}

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`parity 23: a report with the page one comes from, and work that the browser did (${language})`, async ({
    page,
    request,
    openWindow,
  }) => {
    const school = await School.open(request)
    const { course, student, agent, tracker } = await furnish(school, language)
    await signIn(page, student, `/courses/${course}`)
    await page.getByRole('link', { name: `Desk ${student.username}` }).click()
    await page.getByRole('link', { name: words.report, exact: true }).click()
    await page.getByLabel(words.what).fill('The lens is cracked')

    const from = page.getByLabel(`Page ${words.optional}`)
    const before = `${new URL(page.url()).origin}/courses/${course}`
    await expect(from).toHaveValue(before)
    await expect(from).toHaveAccessibleDescription(words.found)
    await expect(page.getByRole('group', { name: 'Check' }).getByText(words.done)).toBeVisible({ timeout: 120_000 })
    await expect(page.getByRole('group', { name: 'Desk' })).toHaveCount(0)

    const photoOf = photo(page)
    const send = page.getByRole('button', { name: words.send })
    await choose(page, photoOf.getByRole('button', { name: words.choose }), NOTE)
    await expect(photoOf.getByText(words.kind)).toBeVisible()
    await send.click()
    await expect(photoOf).toHaveAccessibleDescription(new RegExp(words.kind))
    await photoOf.getByRole('button', { name: words.remove }).click()
    await choose(page, photoOf.getByRole('button', { name: words.choose }), picture('lens.png'))
    await expect(photoOf.getByRole('button', { name: words.arrived })).toBeVisible()
    await choose(page, photoOf.getByRole('button', { name: words.choose }), picture('trop.png'))
    await expect(photoOf.getByText(words.tooMany)).toBeVisible()
    await photoOf.getByRole('button', { name: words.again }).click()

    await page.reload()
    await expect(page.getByLabel(words.what)).toHaveValue('The lens is cracked')
    await expect(photoOf.getByRole('button', { name: words.arrived })).toBeVisible()
    await expect(from).toHaveValue(before)
    if (language === 'en') await from.fill('')
    await expect(page.getByRole('group', { name: 'Check' }).getByText(words.done)).toBeVisible({ timeout: 120_000 })
    expect(await faultsOf(page)).toEqual([])
    await send.click()
    await expect(page.getByText(words.thanks)).toBeVisible()

    const { elements } = await school.as<Ticket>(student, 'get', `trackers/${tracker}/tickets/1`)
    expect(elements).toEqual({
      photo: [expect.objectContaining({ name: 'lens.png', type: 'image/png' })],
      desk: `Desk ${student.username}`,
      ...(language === 'fr' && { page: before }),
    })

    const theirs = await openWindow({ locale: language === 'fr' ? 'fr-FR' : 'en-GB' })
    await signIn(theirs, agent, `/trackers/${tracker}/tickets/1`)
    if (language === 'fr') {
      const link = theirs.getByRole('link', { name: before })
      await expect(link).toHaveAttribute('rel', 'noreferrer nofollow')
      await expect(link).toHaveAttribute('href', before)
    } else await expect(theirs.getByRole('link', { name: before })).toHaveCount(0)
    await theirs.getByRole('button', { name: /^lens\.png/ }).click()
    await expect(theirs.getByRole('dialog').locator('img')).toBeVisible()
    await theirs.keyboard.press('Escape')
    await theirs.getByRole('button', { name: words.edit }).click()
    await theirs.getByRole('button', { name: words.arrived }).click()
    await choose(theirs, photo(theirs).getByRole('button', { name: words.choose }), picture('other.png'))
    await expect(theirs.getByRole('button', { name: words.arrivedOther })).toBeVisible()
    await theirs.getByRole('button', { name: words.save, exact: true }).click()
    await expect(theirs.getByRole('button', { name: /^other\.png/ })).toBeVisible()
    await expect(theirs.getByText(words.told)).toBeVisible()
    const after = await school.as<Ticket>(agent, 'get', `trackers/${tracker}/tickets/1`)
    expect(after.elements['photo']).toEqual([expect.objectContaining({ name: 'other.png' })])
  })
}
