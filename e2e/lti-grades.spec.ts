import { CLAIM } from '@guichet/lti/claims'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { EN, FR, makeTracker, report } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

// Grades of an activity in an LMS: in a frame of 400 px, on another site. The platform is strict about what it is sent.

/** This LMS does not say who is in its courses: only who comes is graded. */
const UNLISTED = { claims: { [CLAIM.namesRoles]: null } }

/** A job sends behind the page, which looks again every few seconds. */
const BY_JOB = { timeout: 60_000 }

test.use(withoutOtherSitesCookies)

test('a teacher says what earns points; what a student does is in the gradebook, with the teacher’s words, and is looked at from there', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ ...UNLISTED, locale: 'en', lineItemQuery: 'type_id=1' })
  const { gradebook } = lms.platform
  const last = () => gradebook.recordings.findLast(({ userId }) => userId === PEOPLE.student.sub)?.score
  const setUp = await lms.open(page, PEOPLE.teacher)
  await makeTracker(setUp, 'Practical work', { words: EN })
  await setUp.getByRole('link', { name: 'Grades', exact: true }).click()
  await expect(setUp.getByRole('heading', { level: 1, name: 'Grades in the LMS' })).toBeFocused()
  await expect(setUp.getByText('No scores are sent')).toBeVisible()
  const worth = (kind: string) => setUp.getByRole('group', { name: kind })
  await setUp.getByRole('checkbox', { name: 'Send scores to the LMS' }).check()
  await setUp.getByRole('button', { name: 'Save', exact: true }).click()
  // Nothing is worth anything yet.
  await expect(worth('Tickets reported').getByText(/points for one thing at least/)).toBeVisible()
  await worth('Tickets reported').getByRole('textbox', { name: 'Points for each' }).fill('2.5')
  await worth('Tickets reported').getByRole('textbox', { name: 'At most' }).fill('5')
  await setUp.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(setUp.getByText('Saved')).toBeVisible()
  await expect(setUp.getByText('Nobody from the course has been here yet')).toBeVisible()

  const student = await lms.open(page, PEOPLE.student)
  await expect(student.getByRole('link', { name: 'Grades', exact: true })).toHaveCount(0)
  await report(student, 'The mouse of desk 4 has stopped moving since this morning.', EN)
  await expect(student.getByText(/TK-\d/).first()).toBeVisible()
  await expect.poll(() => last()?.['scoreGiven'], BY_JOB).toBe(2.5)
  expect(last()).toMatchObject({ scoreMaximum: 20, gradingProgress: 'FullyGraded' })
  const [column] = gradebook.columns.values()
  expect(column!.body).toMatchObject({ label: 'Practical work', scoreMaximum: 20 })

  const teacher = await lms.open(page, PEOPLE.teacher)
  await teacher.getByRole('link', { name: 'Grades', exact: true }).click()
  const row = teacher.getByRole('listitem').filter({ hasText: 'Sam Student' })
  await expect(row.getByText('2.5 / 20').first()).toBeVisible()
  await expect(row.getByText(/^Sent /)).toBeVisible()
  await row.getByRole('button', { name: 'Comment on the score of Sam Student' }).click()
  const words = '<b onclick="alert(1)">Well seen</b> & precise'
  await row.getByRole('textbox', { name: /Comment, which Sam Student reads/ }).fill(words)
  await row.getByRole('button', { name: 'Save the comment' }).click()
  await expect(row.getByText(words)).toBeVisible()
  await expect.poll(() => last()?.['comment'], BY_JOB).toBe(words)

  const review = await lms.open(page, PEOPLE.teacher, { message: 'review', for: PEOPLE.student.sub })
  await expect(review.getByText(/The mouse of desk 4/).first()).toBeVisible()
})

test('whom the LMS does not grade is said so in plain words, and sent again when somebody says so', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ ...UNLISTED, locale: 'fr', nonGradableStatus: 400 })
  const teacher = await lms.open(page, PEOPLE.teacher)
  await makeTracker(teacher, 'Questions')
  await teacher.getByRole('link', { name: 'Notes', exact: true }).click()
  const group = teacher.getByRole('group', { name: 'Tickets signalés' })
  await group.getByRole('textbox', { name: 'Points pour chaque' }).fill('0,5')
  await teacher.getByRole('checkbox', { name: 'Envoyer des notes au LMS' }).check()
  await teacher.getByRole('radio', { name: /Seulement quand quelqu’un le dit/ }).check()
  await teacher.getByRole('button', { name: 'Enregistrer', exact: true }).press('Enter')
  await expect(teacher.getByText('Enregistré', { exact: true })).toBeVisible()
  // Whoever is to be graded has been there, not only been let in.
  const student = await lms.open(page, PEOPLE.student)
  await expect(student.getByRole('link', { name: FR.report }).first()).toBeVisible()
  lms.platform.answerNext('scores', { status: 400, headers: {}, body: '' })
  const again = await lms.open(page, PEOPLE.teacher)
  await again.getByRole('link', { name: 'Notes', exact: true }).click()
  const row = again.getByRole('listitem').filter({ hasText: 'Sam Student' })
  await expect(row.getByText('Rien n’a encore été envoyé')).toBeVisible()
  await again.getByRole('button', { name: 'Envoyer toutes les notes' }).press('Enter')
  await expect(row.getByText(/Refusée.*le LMS ne note pas cette personne/)).toBeVisible(BY_JOB)
  await row.getByRole('button', { name: 'Envoyer maintenant la note de Sam Student' }).press('Enter')
  await expect(row.getByText(/^Envoyée /)).toBeVisible(BY_JOB)
  expect(lms.platform.gradebook.recordings).toMatchObject([{ score: { scoreGiven: 0, scoreMaximum: 20 } }])
})

test('an LMS that gives no right to send scores: said where they would be', async ({ page, openLms }) => {
  const lms = await openLms({ ...UNLISTED, locale: 'en' }, { scopes: [] })
  const teacher = await lms.open(page, PEOPLE.teacher)
  await teacher.getByRole('textbox', { name: 'Name', exact: true }).fill('Questions')
  await teacher.getByRole('button', { name: 'Create and open' }).click()
  await teacher.getByRole('link', { name: 'Grades', exact: true }).click()
  await expect(teacher.getByText('Moodle du lycée takes no scores from here')).toBeVisible()
  await expect(teacher.getByText(/an administrator of this site has to want grades/)).toBeVisible()
})
