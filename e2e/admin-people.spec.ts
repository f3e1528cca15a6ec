import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// The administration of people and places.

const ADMIN = { username: 'admin', password: 'guichet-demo' }

test('who runs the site finds people in the administration; for a student there is none', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  const student = await school.person('Éloïse', 'Quévremont')
  await signIn(page, ADMIN)
  await page.getByRole('button', { name: /^(Compte de|Account of)/ }).click()
  await page.getByRole('link', { name: 'Administration' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeFocused()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Personnes|People)$/ })
    .click()
  await page.getByRole('searchbox').fill('quévrem')
  await expect(page.getByRole('rowheader', { name: 'Éloïse Quévremont' })).toBeVisible()
  await page.screenshot({ path: '../test-results/screens/admin-users.png' })

  const theirs = await openWindow()
  await signIn(theirs, student)
  await theirs.getByRole('button', { name: /^(Compte de|Account of)/ }).click()
  await expect(theirs.getByRole('link', { name: /^(Mon compte|My account)$/ })).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Administration' })).toHaveCount(0)
  await theirs.goto('/admin/users')
  await expect(theirs.getByText(/^(Cette page n’existe pas|This page does not exist)/)).toBeVisible()
})

test('somebody is created, chooses a password by the link, and is thrown out at once when suspended', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  const course = await school.course('Mise en réseau')
  const tracker = await school.activity('mod_tracker', course, 'Pannes', { prefix: 'MR', preset: 'bugtracker' })
  const username = `solene.${Date.now().toString(36)}`
  await signIn(page, ADMIN, '/admin/users/new')
  await page.getByRole('button', { name: 'Créer' }).click()
  await expect(page.getByRole('textbox', { name: 'Prénom' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Solène')
  await page.getByRole('textbox', { name: 'Nom de famille' }).fill('Abgrall')
  await page.getByRole('textbox', { name: 'Identifiant' }).fill('admin')
  await page.getByRole('button', { name: 'Créer' }).click()
  await expect(page.getByRole('textbox', { name: 'Identifiant' })).toHaveAccessibleDescription(/déjà/)
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(username)
  await page.getByRole('button', { name: 'Créer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Solène Abgrall' })).toBeVisible()
  const link = await page.getByRole('status').locator('code').textContent()
  const id = page.url().split('/').at(-1)!
  await school.enrol({ id, name: '', username, password: '' }, course, 'student')
  await page.screenshot({ path: '../test-results/screens/admin-user.png', fullPage: true })

  // They choose a password, and are in.
  const theirs = await openWindow({ locale: 'fr-FR' })
  await theirs.goto(link!)
  await theirs.getByLabel('Nouveau mot de passe').fill('agrafe cheval quatre')
  await theirs.screenshot({ path: '../test-results/screens/set-password.png' })
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1, name: /Solène/ })).toBeVisible()
  const person = { id, name: 'Solène Abgrall', username, password: 'agrafe cheval quatre' }
  await school.as(person, 'post', `trackers/${tracker}/tickets`, { description: 'La salle B204 n’a plus de réseau' })
  await theirs.goto(`/trackers/${tracker}/tickets/1`)
  await expect(theirs.getByRole('heading', { level: 1, name: /B204/ })).toBeVisible()

  // While they look at their ticket.
  await page.getByRole('button', { name: 'Suspendre' }).click()
  await expect(page.getByText('Le compte de Solène Abgrall est suspendu et déconnecté partout.')).toBeVisible()
  await expect(theirs.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible()
  await theirs.getByRole('textbox', { name: 'Identifiant' }).fill(username)
  await theirs.getByRole('textbox', { name: 'Mot de passe' }).fill(person.password)
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByText('Cet identifiant et ce mot de passe ne vont pas ensemble')).toBeVisible()

  await page.getByRole('button', { name: 'Laisser entrer à nouveau' }).click()
  await expect(page.getByText('Le compte de Solène Abgrall peut à nouveau se connecter.')).toBeVisible()
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1, name: /B204/ })).toBeVisible()
})

test('I see where I am signed in, and end the others', async ({ page, request, openWindow }) => {
  const school = await School.open(request)
  const teacher = await school.person('Maud', 'Lescure', 'en')
  const other = await openWindow()
  await signIn(other, teacher)
  await signIn(page, teacher, '/account')
  await expect(page.getByRole('listitem').filter({ hasText: 'This one' })).toHaveCount(1)
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('button', { name: 'End all others' })).toHaveCount(0)
  await expect(other.getByRole('heading', { level: 1, name: /^(Connexion|Sign in)$/ })).toBeVisible()
})

test('a course is made in a category, moved to another one, filled with people and activities, and hidden from a student', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  const student = await school.person('Basile', 'Kerdoncuff')
  const name = (of: string) => `${of} ${Date.now().toString(36)}`
  const [seconde, premiere, lesson] = [name('Seconde'), name('Première'), name('Chimie')]
  await signIn(page, ADMIN, '/admin/places')
  const make = async (category: string) => {
    await page.getByRole('button', { name: 'Nouvelle catégorie' }).click()
    await page.getByRole('textbox', { name: 'Nom' }).fill(category)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: category })).toBeVisible()
  }
  await make(seconde)
  await make(premiere)
  await page.getByRole('button', { name: `Actions sur « ${seconde} »` }).click()
  await page.getByRole('menuitem', { name: 'Nouveau cours' }).click()
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(lesson)
  await page.getByRole('textbox', { name: 'Nom abrégé' }).fill(lesson)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Gérer ce cours' })).toBeVisible()

  // Somebody in it, something in it.
  await page.getByRole('combobox', { name: 'Personne' }).fill('kerdon')
  await page.getByRole('option', { name: 'Basile Kerdoncuff' }).click()
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByRole('rowheader', { name: 'Basile Kerdoncuff' })).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une activité' }).click()
  await page.getByRole('combobox', { name: 'Genre' }).selectOption('mod_faq')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).last().fill('Questions de labo')
  await page.getByRole('button', { name: 'Créer' }).click()
  await expect(page.getByRole('link', { name: 'Questions de labo' })).toBeVisible()
  await page.screenshot({ path: '../test-results/screens/admin-course.png', fullPage: true })
  const course = /courses\/([^/]+)/.exec(page.url())![1]!

  const theirs = await openWindow({ locale: 'fr-FR' })
  await signIn(theirs, student, `/courses/${course}`)
  await expect(theirs.getByRole('link', { name: 'Questions de labo' })).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Gérer' })).toHaveCount(0)

  // To the other category.
  await page.goto('/admin/places')
  await page.getByRole('button', { name: `Contenu de « ${seconde} »` }).click()
  await page.getByRole('button', { name: `Actions sur « ${lesson} »` }).click()
  await page.screenshot({ path: '../test-results/screens/admin-places.png' })
  await page.getByRole('menuitem', { name: 'Déplacer' }).click()
  await page.getByRole('radio', { name: premiere }).check()
  await page.screenshot({ path: '../test-results/screens/admin-move.png' })
  await page.getByRole('button', { name: 'Déplacer ici' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('link', { name: lesson })).toHaveCount(0)
  await page.getByRole('button', { name: `Contenu de « ${premiere} »` }).click()
  await page.getByRole('button', { name: `Actions sur « ${lesson} »` }).click()
  await page.getByRole('menuitem', { name: 'Cacher' }).click()
  await expect(page.getByText(`« ${lesson} » est caché`)).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByText(/^Cette page n’existe pas/)).toBeVisible()

  // Who did it is in the audit log.
  await page.goto('/admin/audit?type=core.course.')
  const line = page.getByRole('listitem').filter({ hasText: 'A déplacé un cours' }).filter({ hasText: lesson })
  await expect(line).toContainText('Hélène Pruvost')
  await expect(line).toContainText(`Catégorie : ${seconde} → ${premiere}`)
  await page.screenshot({ path: '../test-results/screens/admin-audit-moved.png' })
  await line.getByRole('link', { name: lesson }).click()
  await expect(page.getByText(`Seulement ce qui a été fait à ${lesson}`)).toBeVisible()
  // The earlier entries stay until these are there.
  await expect(page.getByRole('listitem').filter({ hasText: 'A créé un cours' })).toHaveCount(1)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('audit.csv')

  // What is not empty stays, and says what is in it.
  await page.goto('/admin/places')
  await page.getByRole('button', { name: `Actions sur « ${premiere} »` }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await page.getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByText(/Elle contient encore quelque chose.*cours : 1/)).toBeVisible()
})

test('a class is brought from a file: what is wrong is told by line, and corrected it is added at once', async ({
  page,
  request,
}) => {
  const school = await School.open(request)
  const head = await school.person('Hélène', 'Pruvost')
  await school.runSite(head)
  const mark = head.username.split('.').at(-1)!
  await signIn(page, head, '/admin/users')
  await page.getByRole('link', { name: 'Importer des personnes' }).click()
  const bring = (lines: string[]) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'seconde-4.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Identifiant;Prénom;Nom;Classe', ...lines].join('\r\n')),
    })
  await bring([`zoe.${mark};Zoé;Lefèvre ${mark};2de 4`, `noe.${mark};;Martin ${mark};2de 4`])
  await expect(page.getByRole('row', { name: /ligne 3 Prénom C’est nécessaire/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Ajouter/ })).toHaveCount(0)
  await bring([`zoe.${mark};Zoé;Lefèvre ${mark};2de 4`, `noe.${mark};Noé;Martin ${mark};2de 4`])
  await expect(page.getByText('Une colonne est laissée de côté : Classe')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter 2 personnes' }).click()
  await expect(page.getByText('2 personnes ont été ajoutées.')).toBeVisible()
  await expect(page).toHaveURL(/\/admin\/users\?origin=csv/)
  await page.getByRole('searchbox', { name: /Chercher par nom/ }).fill(mark)
  await expect(page.getByRole('link', { name: `Zoé Lefèvre ${mark}` })).toBeVisible()
  await expect(page.getByRole('link', { name: `Noé Martin ${mark}` })).toBeVisible()
})
