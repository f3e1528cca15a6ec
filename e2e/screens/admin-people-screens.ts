import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

const openFirst = async (page: Page) => {
  await page
    .getByRole('navigation')
    .getByRole('button', { expanded: false, name: /^(Contenu de|What is in)/ })
    .first()
    .click()
}

const refused = async (page: Page) => {
  await page.getByRole('button', { name: /^(Créer|Create)$/ }).click()
  await expect(page.getByText(/^(Il manque quelque chose|This is needed)/).first()).toBeVisible()
}

const bringFaulty = async (page: Page) => {
  const text =
    'Identifiant;Prénom;Nom;Courriel;Classe\nnouvelle.eleve;Zoé;Lefèvre;;2de 4\nsans prénom;;Martin;pas une adresse;2de 4\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'seconde-4.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByRole('table')).toBeVisible()
}

/** People and places, for who looks after them; a course, for its teacher. */
export const ADMIN_PEOPLE_SCREENS: readonly Screen[] = [
  { name: 'admin-users', who: 'admin', at: () => '/admin/users' },
  { name: 'admin-users-none', who: 'admin', at: () => '/admin/users?q=zzzz&state=suspended' },
  { name: 'admin-user', who: 'admin', at: ({ student }) => `/admin/users/${student.id}` },
  { name: 'admin-user-new', who: 'admin', at: () => '/admin/users/new', act: refused, refused: 400 },
  { name: 'admin-users-import', who: 'admin', at: () => '/admin/users/import', act: bringFaulty },
  { name: 'admin-places', who: 'admin', at: () => '/admin/places', act: openFirst },
  { name: 'admin-audit', who: 'admin', at: () => '/admin/audit' },
  { name: 'admin-audit-none', who: 'admin', at: () => '/admin/audit?until=2001-01-01' },
  { name: 'course-manage', who: 'teacher', at: ({ course }) => `/courses/${course}/manage` },
  { name: 'set-password-over', who: null, at: () => '/set-password#over', refused: 410 },
]
