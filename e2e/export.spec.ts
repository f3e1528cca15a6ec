import { readFile } from 'node:fs/promises'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

const WORDS = {
  fr: {
    locale: 'fr-FR',
    display: 'Affichage',
    save: 'Enregistrer ces tickets (fichier CSV)',
    line: /^EX-2;Écran noir;/m,
  },
  en: { locale: 'en-GB', display: 'Display', save: 'Save these tickets as a CSV file', line: /^EX-2,Écran noir,/m },
} as const

for (const language of languages('fr')) {
  test(`what a search found is saved for the reader’s spreadsheet: ${language}`, async ({ request, openWindow }) => {
    const { locale, display, save, line } = WORDS[language]
    const school = await School.open(request)
    const course = await school.course('Export')
    const teacher = await school.person('Nadia', 'Benali', language)
    await school.enrol(teacher, course, 'editingteacher')
    const tracker = await school.activity('mod_tracker', course, 'Support', { prefix: 'EX', preset: 'bugtracker' })
    for (const description of ['Son absent', 'Écran noir'])
      await school.as(teacher, 'post', `trackers/${tracker}/tickets`, { description })
    const page = await openWindow({ locale })
    await signIn(page, teacher, `/trackers/${tracker}?view=all&q=noir`)
    await page.getByRole('button', { name: display }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: save }).click()])
    expect(file.suggestedFilename()).toBe('EX.csv')
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toMatch(line)
    expect(text).not.toContain('Son absent')

    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('csv')
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('menuitem', { name: save }).click(),
    ])
    expect(await readFile(await again.path(), 'utf8')).toBe(text)
  })
}
