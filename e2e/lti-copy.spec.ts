import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { faultsOf } from './setup/axe.ts'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { ADDED, addToCourse, report, startReport } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

// A course is copied in the LMS: its link is to be shared with the other course, or to begin anew with the same settings; its teacher says which.

test.use(withoutOtherSitesCookies)

test('the teacher of a copied course starts empty, with the same settings', async ({ page, openLms }) => {
  const lms = await openLms({ locale: 'fr' })
  const picker = await lms.open(page, PEOPLE.teacher, { message: 'deep-linking' })
  await addToCourse(picker, 'Assistance TP', { preset: /Service support utilisateur/ })
  const student = await lms.open(page, PEOPLE.student, ADDED)
  await report(student, 'La souris du poste 4 ne répond plus.')

  const copied = { link: 'copy-1', copied: ADDED.link, context: 'course-2' }
  const early = await lms.open(page, PEOPLE.otherStudent, copied)
  await expect(early.getByRole('heading', { name: 'Rien n’est encore installé ici' })).toBeVisible()
  const alone = await lms.open(page, PEOPLE.nonEditing, copied)
  await expect(alone.getByText(/^Seule une personne qui s’occupe des deux cours/)).toBeVisible()
  await expect(alone.getByRole('button', { name: /^(Partager|Repartir de zéro)$/ })).toHaveCount(0)
  await expect(alone.getByText('Assistance TP')).toHaveCount(0)
  await expect(alone.getByRole('textbox', { name: 'Nom', exact: true })).toBeVisible()
  const teacher = await lms.open(page, PEOPLE.teacher, copied)
  await expect(teacher.getByText(/copié d’un autre cours/)).toBeVisible()
  await expect(teacher.getByRole('button', { name: 'Partager' })).toBeVisible()
  expect(await faultsOf(teacher)).toEqual([])
  await teacher.getByRole('button', { name: 'Repartir de zéro' }).press('Enter')
  await expect(teacher.getByRole('link', { name: 'Assistance TP' })).toBeVisible()
  await teacher.getByRole('link', { name: /Exploration/ }).click()
  await expect(teacher.getByText(/La souris/)).toHaveCount(0)

  const other = await lms.open(page, PEOPLE.otherStudent, copied)
  await startReport(other)
  await expect(other.getByRole('textbox', { name: /Que s’est-il passé/ })).toBeVisible()
})
