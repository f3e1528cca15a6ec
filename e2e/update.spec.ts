import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Guichet is updated while a page is open: the files that it was made of, and has not fetched yet, are there no more.

for (const [language, locale, filter, reload, state] of [
  ['fr', 'fr-FR', 'Filtrer', 'Recharger la page', 'État'],
  ['en', 'en-GB', 'Filter', 'Load the page anew', 'State'],
] as const) {
  test(`a part whose code is gone says so, and the page loaded anew has it: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const karim = await school.person('Karim', 'Haddad', language)
    await school.enrol(karim, course, 'teacher')
    const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, { prefix: 'OP' })
    const page = await openWindow({ locale })
    await signIn(page, karim, `/trackers/${tracker}?view=all`)
    await page.route(/assets\/filter-panel/, (route) => route.fulfill({ status: 404 }))
    await page.getByRole('button', { name: filter }).click()
    await expect(page.getByRole('button', { name: reload })).toBeVisible()
    await page.unroute(/assets\/filter-panel/)
    // The page that goes has the same button.
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: reload }).click()])
    await page.getByRole('button', { name: filter }).click()
    await expect(page.getByRole('group', { name: state })).toBeVisible()
    await expect(page).toHaveURL(/view=all/)
  })
}
