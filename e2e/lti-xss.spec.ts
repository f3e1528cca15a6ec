import { CLAIM } from '@guichet/lti/claims'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { describeTracker, forgetCookies, startReport } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'
import { packsFor } from './xss/corpus.ts'
import { hostileAnswers, SIGNS } from './xss/transit.ts'
import { watch } from './xss/watch.ts'

// What an LMS calls its people, courses and links is anybody's text (lti.md, attack 16): none of it runs in a launched page.

test.use(withoutOtherSitesCookies)

const called = (text: string) => ({
  name: text,
  given_name: text,
  family_name: text,
  [CLAIM.context]: { id: 'hostile', title: text, label: text, type: ['CourseSection'] },
})

/** They come in the page itself, escaped as one text: these are enough of them, and the other screens show all. */
const SOME = packsFor(255, true).filter((_, i) => i % 6 === 0)

test('16, a page that asks whether it is you says what it is told as it is', async ({ page, openLms }) => {
  const lms = await openLms({ locale: 'fr' })
  await forgetCookies(page)
  const watched = await watch(page, lms.platform.url)
  for (const pack of SOME) {
    lms.platform.switches.launchOverrides = called(pack)
    const frame = await lms.open(page, PEOPLE.student)
    await expect(frame.getByRole('heading', { name: /Est-ce bien vous/ })).toBeVisible()
    expect(await watched.found(frame), pack).toEqual([])
  }
})

test('16, in the course and its tracker the corpus is text, whoever of the LMS is called so', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'fr' })
  await hostileAnswers(page)
  const watched = await watch(page, lms.platform.url)
  lms.platform.switches.launchOverrides = called(SIGNS.join(' '))
  const teacher = await lms.open(page, PEOPLE.teacher)
  await expect(teacher.getByText('onerror=xss()').first()).toBeAttached()
  expect(await watched.found(teacher)).toEqual([])

  await describeTracker(teacher, SIGNS.slice(0, 3).join(' '))
  await teacher.getByRole('button', { name: 'Créer et ouvrir' }).click()
  await expect(teacher.getByRole('heading', { level: 1, name: 'Mon travail' })).toBeVisible()
  expect(await watched.found(teacher)).toEqual([])

  const student = await lms.open(page, PEOPLE.student)
  await startReport(student)
  await student.getByRole('textbox', { name: /Que s’est-il passé/ }).fill('La souris du poste 4 ne répond plus.')
  expect(await watched.found(student)).toEqual([])
  await student
    .getByRole('button', { name: /Envoyer|Signaler/ })
    .last()
    .click()
  await expect(student.getByText('TK-1').first()).toBeVisible()
  expect(await watched.found(student)).toEqual([])
})
