import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// The administration of roles and of what they may do; that of plugins and of the site is in admin-site.spec.ts.

const ADMIN = { username: 'admin', password: 'guichet-demo' }

test('parity 11: a permission is taken in a course by keys alone, counts at once, and the reasons name it', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  const course = await school.course('Physique')
  const student = await school.person('Hugo', 'Lemaire')
  await school.enrol(student, course, 'student')
  const tracker = await school.activity('mod_tracker', course, 'Labo de physique', {
    prefix: 'PH',
    preset: 'customized',
  })
  const theirs = await openWindow()
  await signIn(theirs, student, `/trackers/${tracker}`)
  await expect(theirs.getByRole('link', { name: 'Signaler', exact: true })).toBeVisible()

  await signIn(page, ADMIN, `/admin/permissions/${course}`)
  await page.getByRole('searchbox', { name: 'Chercher une permission' }).fill('mod/tracker:report')
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('row')).toHaveCount(3)
  await grid.getByRole('gridcell').first().focus()
  // Manager, teacher, non-editing teacher, student.
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  await expect(grid.getByRole('gridcell').nth(3)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: /^Interdire/ }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Étudiant : Créer des tickets → interdire')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Les permissions sont enregistrées.')).toBeVisible()
  await expect(grid.getByRole('gridcell').nth(3)).toHaveAccessibleName(/Interdit, réglé ici à la main/)

  await expect(school.as(student, 'post', `trackers/${tracker}/tickets`, { description: 'Non' })).rejects.toThrow(
    /403.*mod\/tracker:report/s,
  )
  await theirs.reload()
  await expect(theirs.getByRole('link', { name: 'Signaler', exact: true })).toHaveCount(0)

  await page.goto(`/admin/permissions/${tracker}/why`)
  await page.getByRole('combobox', { name: 'Personne' }).fill('lemaire')
  await page.getByRole('option', { name: 'Hugo Lemaire' }).click()
  await page.getByRole('combobox', { name: 'Permission' }).selectOption({ label: 'Créer des tickets' })
  await expect(page.getByText('Hugo Lemaire ne peut pas : Créer des tickets (Labo de physique)')).toBeVisible()
  await expect(page.getByText('L’un de ses rôles l’interdit, ce qu’aucun autre ne peut lever.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^PhysiqueInterdit\(à la main\)$/ })).toBeVisible()
})

test('in English: a role of one’s own is made, given another name, and removed', async ({ page, request }) => {
  const school = await School.open(request)
  const admin = await school.person('Claire', 'Fontaine', 'en')
  await school.runSite(admin)
  await signIn(page, admin, '/admin/roles')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Tutor')
  await page.getByRole('textbox', { name: 'Short name' }).fill('Tutor!')
  await page.getByRole('button', { name: 'Create the role' }).click()
  await expect(page.getByRole('textbox', { name: 'Short name' })).toBeFocused()
  const shortName = `tutor${Date.now()}`
  await page.getByRole('textbox', { name: 'Short name' }).fill(shortName)
  await page.getByRole('button', { name: 'Create the role' }).click()
  const row = page.getByRole('listitem').filter({ hasText: shortName })
  await expect(row).toContainText('Begins as Student')
  await row.getByRole('button', { name: 'Rename' }).click()
  await row.getByRole('textbox', { name: 'Name' }).fill('Peer tutor')
  await row.getByRole('button', { name: 'Save' }).click()
  await expect(row).toContainText('Peer tutor')
  await row.getByRole('button', { name: 'Remove Peer tutor' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(row).toHaveCount(0)
})
