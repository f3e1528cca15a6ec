import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Several tickets at once: what would be refused is said before, what was is found again after.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    tick: (key: string) => `Cocher ${key}`,
    bar: 'Tickets cochés',
    state: 'État',
    working: 'En travail',
    preview: /Passer à «\u202fEn travail\u202f» – 2 possibles, 1 refusé/,
    why: 'Voir pourquoi',
    reason: /Ce cycle de vie n’a pas de passage/,
    apply: 'Appliquer à 2 tickets',
    done: /Terminé\u202f: 2 modifiés, 1 refusé/,
    details: 'Détails',
    items: 'Ce qu’est devenu chaque ticket',
    report: 'Télécharger le rapport',
    all: 'Toutes vos modifications groupées',
    title: 'Modifications groupées',
  },
  en: {
    locale: 'en-GB',
    tick: (key: string) => `Tick ${key}`,
    bar: 'Ticked tickets',
    state: 'State',
    working: 'In progress',
    preview: /Move to “In progress” – 2 possible, 1 refused/,
    why: 'See why',
    reason: /This lifecycle has no way from/,
    apply: 'Apply to 2 tickets',
    done: /Done: 2 changed, 1 refused/,
    details: 'Details',
    items: 'What became of each ticket',
    report: 'Download the report',
    all: 'All your changes of several tickets',
    title: 'Changes of several tickets',
  },
} as const

for (const language of ['fr', 'en'] as const) {
  const words = WORDS[language]

  test(`parity 39: several tickets are ticked, looked ahead at, changed, and found again: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Menuiserie')
    const agent = await school.person('Karim', 'Haddad', language)
    const student = await school.person('Inès', 'Garnier', language)
    await school.enrol(agent, course, 'teacher')
    await school.enrol(student, course, 'student')
    const settings = { prefix: 'ME', preset: 'bugtracker', mode: 'strict', path: 'lifecycle' }
    const tracker = await school.activity('mod_tracker', course, `Atelier ${agent.username}`, settings)
    const at = `trackers/${tracker}/tickets`
    for (const description of ['La scie grince', 'Le rabot manque', 'La colle a séché'])
      await school.as(student, 'post', at, { description })
    await school.as(agent, 'post', `${at}/2/transitions`, { to: 'ABANDONNED' }, { 'if-match': '"1"' })

    const page = await openWindow({ locale: words.locale, viewport: { width: 1280, height: 900 } })
    await signIn(page, agent, `/trackers/${tracker}?view=asked&q=sort:number`)
    // One by the mouse, to the last with Shift.
    await page.getByRole('checkbox', { name: words.tick('ME-1') }).click()
    await page.getByRole('checkbox', { name: words.tick('ME-3') }).click({ modifiers: ['Shift'] })
    const bar = page.getByRole('region', { name: words.bar })
    await expect(bar).toContainText('3')
    await bar.getByRole('button', { name: words.state }).click()
    await page.getByRole('menuitem', { name: words.working }).click()
    await expect(bar).toContainText(words.preview)
    await bar.getByRole('button', { name: words.why }).click()
    await expect(bar.getByRole('listitem').filter({ hasText: 'ME-2' })).toContainText(words.reason)
    await bar.getByRole('button', { name: words.apply }).click()
    await expect(bar).toContainText(words.done, { timeout: 20_000 })
    await expect(page.getByRole('row', { name: /ME-1/ })).toContainText(words.working)
    await expect(page.getByRole('row', { name: /ME-2/ })).not.toContainText(words.working)

    await bar.getByRole('link', { name: words.details }).click()
    const items = page.getByRole('list', { name: words.items }).getByRole('listitem')
    await expect(items).toHaveCount(3)
    await expect(items.nth(1)).toContainText(words.reason)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: words.report }).click()
    expect((await download).suggestedFilename()).toBe('bulk-report.csv')
    await page.getByRole('link', { name: words.all }).click()
    await expect(page.getByRole('list', { name: words.title }).getByRole('listitem')).toHaveCount(1)

    // By the keyboard: x ticks the row that has the focus.
    await page.goto(`/trackers/${tracker}?view=asked&q=sort:number`)
    await page.getByRole('link', { name: 'La scie grince' }).focus()
    await page.keyboard.press('x')
    await expect(page.getByRole('checkbox', { name: words.tick('ME-1') })).toBeChecked()
  })
}
