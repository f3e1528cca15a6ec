import type { Frame } from '@playwright/test'
import { CLAIM } from '@guichet/lti/claims'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { faultsOf } from './setup/axe.ts'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { EN, FR, makeTracker, sendReport, startReport } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

// What goes with a report that somebody makes from their course: shown to them before, in the frame of 400 px, theirs to leave out; and who sees it then.

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0'

test.use({ ...withoutOtherSitesCookies, userAgent: AGENT })

const HOSTILE = '<img src=x onerror="document.title=1">TP & <b>réseaux</b>'
const COURSE = { [CLAIM.context]: { id: 'course-1', label: 'TP', title: HOSTILE, type: ['CourseSection'] } }

/** The facts of a list, by their terms. */
const factsIn = async (frame: Frame) =>
  Object.fromEntries(
    await frame
      .locator('dl > div')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('dt')!.innerText, row.querySelector('dd')!.innerText]),
      ),
  ) as Record<string, string>

test('a student sees what goes with the report, and the teacher and they what went with it', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'fr', claims: COURSE })
  const setUp = await lms.open(page, PEOPLE.teacher)
  await makeTracker(setUp, 'Assistance TP')

  // What is pressed last comes with the last of what stands above it, so that nothing moves it away.
  const { promise: code, resolve: deliver } = Promise.withResolvers<void>()
  await page.route(/assets\/origin-panel.*js/, async (route) => {
    await code
    await route.fallback()
  })
  const student = await lms.open(page, PEOPLE.student)
  await startReport(student)
  const panel = student.locator('details', { hasText: 'Joint à votre signalement' })
  const send = student.getByRole('button', { name: 'Envoyer le signalement' })
  await student.getByRole('textbox', { name: FR.what }).fill('La souris')
  await expect(send).toHaveCount(0)
  deliver()
  await expect(send).toBeVisible()
  await expect(panel.getByText('Plateforme')).toBeVisible()
  const told = await factsIn(student)
  expect(told).toEqual({
    Plateforme: 'Moodle du lycée',
    Cours: HOSTILE,
    Lien: 'Link link-1',
    Rôle: 'Étudiant',
    Navigateur: 'Firefox 132 sur Linux',
    Largeur: '400 px',
    Langue: 'Français',
  })
  const leaveOut = panel.getByRole('checkbox', { name: 'Ne rien joindre de tout cela' })
  await leaveOut.press('Space')
  await expect(panel.getByText('Rien n’est joint')).toBeVisible()
  await expect(panel.getByText('Plateforme')).toHaveCount(0)
  await leaveOut.press('Space')
  await expect(panel.getByText('Plateforme')).toBeVisible()
  await panel.locator('summary').press('Enter')
  await expect(leaveOut).toBeHidden()
  await panel.locator('summary').press('Enter')
  expect(await faultsOf(student)).toEqual([])
  await sendReport(student, 'La souris du poste 4 ne répond plus.')
  await student.getByRole('link', { name: 'Suivre ce ticket' }).click()
  const heading = { name: 'Signalé depuis' }
  await expect(student.getByRole('heading', heading)).toBeVisible()
  expect(await factsIn(student)).toMatchObject(told)

  const teacher = await lms.open(page, PEOPLE.teacher)
  await teacher.getByRole('link', { name: /Exploration/ }).click()
  await teacher
    .getByRole('link', { name: /La souris du poste 4/ })
    .first()
    .click()
  await expect(teacher.getByRole('heading', heading)).toBeVisible()
  expect(await factsIn(teacher)).toMatchObject(told)
  expect(await teacher.title()).not.toBe('1')
})

test('a student who leaves it out sends nothing of it', async ({ page, openLms }) => {
  const lms = await openLms({ locale: 'en' })
  const setUp = await lms.open(page, PEOPLE.teacher)
  await makeTracker(setUp, 'Questions', { words: EN })

  const student = await lms.open(page, PEOPLE.student)
  await startReport(student, EN)
  await student.getByRole('checkbox', { name: 'Leave all of this out' }).check()
  await expect(student.getByText('Nothing is sent along: only what you write.')).toBeVisible()
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith('/tickets') && answer.request().method() === 'POST',
  )
  await sendReport(student, 'The mouse of desk 4 is dead.', EN)
  const answer = await kept
  expect(answer.request().postDataJSON()).not.toHaveProperty('origin')
  // What would be shown of it would come a moment after the rest: this is for good.
  expect(await answer.json()).toMatchObject({ ticket: { origin: null } })
  await student.getByRole('link', { name: 'Follow this ticket' }).click()
  await expect(student.getByRole('heading', { name: 'Properties' })).toBeVisible()
  await expect(student.getByRole('heading', { name: 'Reported from' })).toHaveCount(0)
})
