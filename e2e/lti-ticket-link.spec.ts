import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { faultsOf } from './setup/axe.ts'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { ADDED, expectAdded, makeTracker, report } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

test.use(withoutOtherSitesCookies)

test('a teacher puts a link to one ticket into the course: who may read it comes to it, others do not', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'fr' })
  const teacher = await lms.open(page, PEOPLE.teacher)
  await makeTracker(teacher, 'Assistance TP', { preset: /Service support utilisateur/ })
  const student = await lms.open(page, PEOPLE.student)
  await report(student, 'La souris du poste 4 ne répond plus.')

  const picker = await lms.open(page, PEOPLE.teacher, { message: 'deep-linking' })
  await picker.getByRole('button', { name: 'Un élément précis…' }).click()
  await picker.getByRole('textbox', { name: 'Chercher' }).fill('souris')
  const add = picker.getByRole('button', { name: 'Ajouter ceci au cours' })
  await expect(add).toHaveCount(1)
  expect(await faultsOf(picker)).toEqual([])
  await add.press('Enter')
  await expectAdded(page, /La souris du poste 4/)

  const back = await lms.open(page, PEOPLE.student, ADDED)
  await expect(back.getByRole('heading', { level: 1, name: /La souris du poste 4/ })).toBeVisible()
  const other = await lms.open(page, PEOPLE.otherStudent, ADDED)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(other.getByText(/La souris/)).toHaveCount(0)
})
