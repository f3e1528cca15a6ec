import { languages } from './setup/languages.ts'
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
    more: 'Plus',
    toLab: 'Déplacer vers le suivi «\u202fLabo\u202f»',
    move: 'Déplacer 2 tickets',
    moves: /1 refusé/,
    merged: /D’autres tickets y sont fusionnés/,
    remove: 'Supprimer',
    removeTwo: 'Supprimer 2 tickets',
    thirty: /rétablis pendant trente jours/,
    gone: /Terminé\u202f: 2 modifiés/,
    back: 'En rétablir',
    restore: /^Rétablir/,
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
    more: 'More',
    toLab: 'Move to tracker “Labo”',
    move: 'Move 2 tickets',
    moves: /1 refused/,
    merged: /Other tickets are merged into it/,
    remove: 'Delete',
    removeTwo: 'Delete 2 tickets',
    thirty: /had back for thirty days/,
    gone: /Done: 2 changed/,
    back: 'Have some back',
    restore: /^Restore/,
  },
} as const

for (const language of languages('en')) {
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
    await expect(bar).toContainText(words.done, { timeout: 60_000 })
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
    // Two keys that come between two paints both count.
    await page.getByRole('table').evaluate((table) => {
      for (const title of ['Le rabot manque', 'La colle a séché']) {
        const link = [...table.querySelectorAll('a')].find((each) => each.textContent === title)
        link?.focus()
        link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true }))
      }
    })
    for (const key of ['ME-2', 'ME-3'])
      await expect(page.getByRole('checkbox', { name: words.tick(key) })).toBeChecked()
  })
}

for (const language of languages('fr')) {
  const words = WORDS[language]

  test(`parity 39: several tickets go to another tracker, others are deleted and had back, by the keyboard: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Menuiserie')
    const head = await school.person('Karim', 'Haddad', language)
    await school.enrol(head, course, 'editingteacher')
    const settings = { prefix: 'ME', preset: 'bugtracker', mode: 'relaxed' }
    const tracker = await school.activity('mod_tracker', course, `Atelier ${head.username}`, settings)
    const lab = await school.activity('mod_tracker', course, 'Labo', { ...settings, prefix: 'LA' })
    const at = `trackers/${tracker}`
    const { version } = await school.as<{ version: number }>(head, 'get', `${at}/subtrackers`)
    await school.as(head, 'put', `${at}/subtrackers`, { subtrackers: [lab] }, { 'if-match': `"${version}"` })
    const all = [
      'La scie grince',
      'Le rabot manque',
      'La colle a séché',
      'Le banc branle',
      'Le même banc',
      'La cire fond',
    ]
    for (const description of all) await school.as(head, 'post', `${at}/tickets`, { description })
    await school.as(head, 'post', `${at}/tickets/5/merge`, { into: 4 }, { 'if-match': '"1"' })

    const page = await openWindow({ locale: words.locale, viewport: { width: 1280, height: 900 } })
    await signIn(page, head, `/${at}?view=asked&q=sort:number`)
    const bar = page.getByRole('region', { name: words.bar })
    const rows = page.getByRole('row')
    const tick = async (...tickets: readonly string[]) => {
      for (const ticket of tickets) {
        await page.getByRole('link', { name: ticket }).focus()
        await page.keyboard.press('x')
      }
    }
    const choose = async (name: string) => {
      await bar.getByRole('button', { name: words.more }).focus()
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('menuitem', { name })).toBeVisible()
      await expect(page.locator('[role=menuitem]:focus')).toBeVisible()
      await page.keyboard.type(name.slice(0, 3))
      await expect(page.getByRole('menuitem', { name })).toBeFocused()
      await page.keyboard.press('Enter')
    }

    await tick(all[0]!, all[1]!, all[3]!)
    await choose(words.toLab)
    await expect(bar).toContainText(words.moves)
    await bar.getByRole('button', { name: words.why }).click()
    await expect(bar.getByRole('listitem').filter({ hasText: 'ME-4' })).toContainText(words.merged)
    await bar.getByRole('button', { name: words.move }).press('Enter')
    await expect(bar).toContainText(words.gone, { timeout: 60_000 })
    await expect(rows.filter({ hasText: 'ME-1' })).toHaveCount(0)
    await bar.getByRole('link', { name: words.details }).click()
    await page.getByRole('list', { name: words.items }).getByRole('link', { name: 'ME-1' }).click()
    await expect(page).toHaveURL(new RegExp(`/trackers/${lab}/tickets/1`))

    await page.goto(`/${at}?view=asked&q=sort:number`)
    await tick(all[2]!, all[5]!)
    await choose(words.remove)
    await expect(bar).toContainText(words.thirty)
    await bar.getByRole('button', { name: words.removeTwo }).press('Enter')
    await expect(bar).toContainText(words.gone, { timeout: 60_000 })
    await expect(rows.filter({ hasText: 'ME-3' })).toHaveCount(0)
    await bar.getByRole('link', { name: words.back }).click()
    const deleted = page.getByRole('listitem').filter({ hasText: all[2]! })
    await deleted.getByRole('button', { name: words.restore }).click()
    await expect(deleted).toHaveCount(0)
    await page.goto(`/${at}?view=asked&q=sort:number`)
    await expect(rows.filter({ hasText: 'ME-3' })).toBeVisible()
  })
}
