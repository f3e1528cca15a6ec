import { CLAIM } from '@guichet/lti/claims'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { faultsOf } from './setup/axe.ts'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { makeTracker, report } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

// Who takes no part in a course: a mentor looks at what the student they look after reported, and at nothing else; a guest is told that nothing is for them.

test.use(withoutOtherSitesCookies)

test('a mentor looks at the tickets of whom they look after; a guest finds the way back', async ({ page, openLms }) => {
  const lms = await openLms({ locale: 'fr', claims: { [CLAIM.roleScopeMentor]: [PEOPLE.student.sub] } })
  const setUp = await lms.open(page, PEOPLE.teacher)
  await makeTracker(setUp, 'Assistance TP')
  await report(await lms.open(page, PEOPLE.student), 'La souris du poste 4 ne répond plus.')
  await report(await lms.open(page, PEOPLE.otherStudent), 'Le clavier du poste 7 est cassé.')

  const mentor = await lms.open(page, PEOPLE.mentor)
  const theirs = mentor.getByRole('link', { name: /La souris du poste 4/ }).first()
  await expect(theirs).toBeVisible()
  await expect(mentor.getByText(/Le clavier/)).toHaveCount(0)
  await expect(mentor.getByRole('link', { name: /Signaler/ })).toHaveCount(0)
  expect(await faultsOf(mentor)).toEqual([])
  await theirs.click()
  await expect(mentor.getByRole('heading', { name: 'Observateurs' })).toBeVisible()
  await expect(mentor.getByRole('button', { name: 'Suivre' })).toHaveCount(0)
  await expect(mentor.getByRole('textbox')).toHaveCount(0)

  const guest = await lms.open(page, PEOPLE.nobody)
  await expect(guest.getByRole('heading', { level: 1, name: 'Rien ici n’est pour vous' })).toBeVisible()
  await expect(guest.getByText('Assistance TP')).toHaveCount(0)
  expect(await faultsOf(guest)).toEqual([])
  await guest.getByRole('link', { name: 'Retour au cours' }).click()
  await page.waitForURL(/\/returned$/)
})
