import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { faultsOf } from './setup/axe.ts'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { guichet } from './setup/guichet.ts'
import { frameOf } from './setup/lms.ts'
import { ADDED, describeTracker, expectAdded, forgetCookies, report } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

// Guichet inside an LMS: in a frame of 400 px, on another site, with other sites' cookies blocked. The platform is strict, and says what it
// has against us.

test.use(withoutOtherSitesCookies)

test('parity 60: a teacher adds a tracker to the course, a student reports in it, and the teacher looks at that student’s work', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'fr' })
  const picker = await lms.open(page, PEOPLE.teacher, { message: 'deep-linking' })
  await expect(picker.getByRole('heading', { level: 1, name: 'Ajouter au cours' })).toBeVisible()
  await describeTracker(picker, 'Assistance TP')
  await expect(picker.getByRole('radio', { name: /Service support utilisateur/ })).toBeVisible()
  await picker.getByRole('button', { name: 'Créer et ajouter au cours' }).click()
  await expectAdded(page, 'Assistance TP')

  const student = await lms.open(page, PEOPLE.student, ADDED)
  await expect(student.getByRole('heading', { level: 1 })).toBeVisible()
  await report(student, 'La souris du poste 4 ne répond plus depuis ce matin.')
  await expect(student.getByText('TK-1').first()).toBeVisible()

  const review = await lms.open(page, PEOPLE.teacher, { ...ADDED, message: 'review', for: PEOPLE.student.sub })
  await expect(review.getByText('Sam Student').first()).toBeVisible()
  await expect(review.getByText(/La souris du poste 4/).first()).toBeVisible()
  // Nothing is kept in the browser but which platform it was, for its page alone: nobody could be followed by it.
  const cookies = await page.context().cookies(guichet.url)
  expect(cookies.map(({ name }) => name)).toEqual(['__Host-lti-platform'])
})

test('a link that nobody has set up says so to a student, and asks a teacher what it opens', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'en' })
  const student = await lms.open(page, PEOPLE.student)
  await expect(student.getByRole('heading', { name: 'Nothing has been set up here yet' })).toBeVisible()
  const teacher = await lms.open(page, PEOPLE.teacher)
  await teacher.getByRole('textbox', { name: 'Name', exact: true }).fill('Questions')
  await teacher.getByRole('button', { name: 'Create and open' }).press('Enter')
  await expect(teacher.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible()
  const again = await lms.open(page, PEOPLE.student)
  await expect(again.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible()
})

for (const { language, words } of [
  {
    language: 'fr',
    words: { nothing: 'Rien d’ici ne peut être ajouté à cet endroit', back: 'Ne rien ajouter', name: 'Nom' },
  },
  {
    language: 'en',
    words: { nothing: 'Nothing from here can be added in this place', back: 'Add nothing', name: 'Name' },
  },
] as const)
  test(`where the platform wants a picture, a teacher makes nothing that could not be added, and goes back: ${language}`, async ({
    page,
    openLms,
  }) => {
    const lms = await openLms({ locale: language, deepLinking: { accept_types: ['image'] } })
    const picker = await lms.open(page, PEOPLE.teacher, { message: 'deep-linking' })
    await expect(picker.getByRole('heading', { level: 1, name: words.nothing })).toBeVisible()
    await expect(picker.getByRole('textbox', { name: words.name, exact: true })).toHaveCount(0)
    expect(await faultsOf(picker)).toEqual([])
    const answered = page.waitForResponse(
      (response) => response.url().startsWith(lms.platform.urls.pages) && response.request().method() === 'POST',
    )
    await picker.getByRole('button', { name: words.back }).press('Enter')
    expect((await answered).status()).toBe(200)
  })

test('loaded anew, the frame says where to come back from; the skip link and links of ours keep to it', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'fr' })
  const teacher = await lms.open(page, PEOPLE.teacher)
  await teacher.getByRole('textbox', { name: 'Nom', exact: true }).fill('Questions')
  await teacher.getByRole('button', { name: 'Créer et ouvrir' }).click()
  await expect(teacher.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible()
  const before = teacher.url()
  await teacher.getByRole('link', { name: 'Aller au contenu' }).press('Enter')
  expect(teacher.url()).toBe(before)
  await expect(teacher.locator('#content')).toBeFocused()
  page.on('dialog', (dialog) => void dialog.accept())
  await teacher.evaluate(() => location.reload())
  await expect(teacher.getByRole('heading', { name: 'Rouvrez l’activité depuis votre cours' })).toBeVisible()
  const back = teacher.getByRole('link', { name: 'Retour au cours' })
  await expect(back).toHaveAttribute('href', `${lms.platform.url}/returned`)
  // Once more: it is still known.
  const anew = page.waitForEvent('framenavigated', (frame) => frame === teacher)
  await Promise.all([anew, teacher.evaluate(() => location.reload())])
  await expect(back).toBeVisible()
})

test('where the browser keeps no cookie, the platform’s storage does; where that is silent, the person confirms who they are', async ({
  page,
  openLms,
}) => {
  await forgetCookies(page)
  for (const storage of ['parent', 'silent'] as const) {
    const lms = await openLms({ locale: 'fr', storage })
    const frame = await lms.open(page, PEOPLE.teacher)
    if (storage === 'silent') {
      await expect(frame.getByRole('heading', { name: /Est-ce bien vous/ })).toBeVisible()
      await expect(frame.getByText('Tom Teacher')).toBeVisible()
      await frame.getByRole('button', { name: 'Oui, continuer' }).click()
    }
    await expect(frame.getByRole('heading', { name: /Qu’ouvre cette activité/ })).toBeVisible()
  }
})

test('a page that frames the platform, or us, and was not let in, shows nothing of it', async ({ page, openLms }) => {
  const lms = await openLms()
  const stranger = await openLms({ host: 'localhost' })
  await lms.open(page, PEOPLE.teacher)
  const activity = page.url()
  for (const framed of [activity, `${guichet.url}/`]) {
    // A page of its own: the one before may still complain.
    const portal = await page.context().newPage()
    const refused = portal.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
    await Promise.all([refused, portal.goto(`${stranger.platform.url}/portal?src=${encodeURIComponent(framed)}`)])
    await portal.close()
  }
})

test('asks for a height in the form that the platform understands', async ({ page, openLms }) => {
  for (const [family, resize] of [
    ['canvas', 'object'],
    ['sakai', 'string'],
  ] as const) {
    const lms = await openLms({ family, resize })
    await lms.open(page, PEOPLE.teacher, { height: '300' })
    await expect(page.locator('[name="tool-1"]')).toHaveCSS('height', '720px')
    await frameOf(page)
  }
})
