import type { Page } from '@playwright/test'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import type { MockPlatform } from '@guichet/lti/testing/platform/start'
import type { RegisteredTool } from '@guichet/lti/testing/platform/tools'
import { faultsOf } from './setup/axe.ts'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { guichet } from './setup/guichet.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Who runs the site connects an LMS, by hand and by its own registration, and sees what came of its launches. The LMS is another site.

test.use(withoutOtherSitesCookies)

let platform: MockPlatform
test.beforeEach(async ({ openPlatform }) => {
  platform = await openPlatform({ family: 'moodle' })
})

async function adminOf(school: School, language: 'fr' | 'en' = 'fr'): Promise<Person> {
  const admin = await school.person('Claire', 'Fontaine', language)
  await school.runSite(admin)
  return admin
}

/** A teacher opens an activity in their course. */
async function launchIn(page: Page, { clientId }: RegisteredTool) {
  await page.goto(`${platform.url}/activity?tool=${clientId}&as=${PEOPLE.teacher.sub}&width=500&height=500`)
  return page.frameLocator('[name="tool-1"]')
}

test('an administrator connects an LMS by hand, lets its deployment in, and sees why launches failed', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  await signIn(page, await adminOf(school), '/admin/lti')
  await page.getByRole('link', { name: 'Connecter à la main' }).click()

  // What the LMS is told of us, and what it tells.
  const ours = page.getByRole('region', { name: 'Ce que vous saisissez dans la plateforme' })
  await expect(ours.getByText(`${guichet.url}/lti/login`)).toBeVisible()
  await expect(ours.getByText(`${guichet.url}/lti/jwks`)).toBeVisible()
  const tool = platform.register({
    loginUrl: `${guichet.url}/lti/login`,
    redirectUris: [`${guichet.url}/lti/launch`],
    jwksUrl: `${guichet.url}/lti/jwks`,
  })
  const fill = (name: string, value: string) => page.getByRole('textbox', { name, exact: true }).fill(value)
  const name = `Moodle du lycée ${tool.clientId.slice(-6)}`
  await fill('Nom', name)
  await fill('Émetteur (issuer)', platform.issuer)
  await fill('Identifiant client (client ID)', tool.clientId)
  await fill('Adresse d’authentification', platform.urls.authorization)
  await fill('Adresse des jetons', platform.urls.token)
  await fill('Adresse de ses clés publiques', 'http://10.0.0.1/jwks')
  await page.getByRole('button', { name: 'Connecter' }).click()
  const keys = page.getByRole('textbox', { name: 'Adresse de ses clés publiques' })
  await expect(keys).toBeFocused()
  await expect(page.getByText('Ce n’est pas une adresse utilisable')).toBeVisible()
  await keys.fill(platform.urls.jwks)
  await page.getByRole('button', { name: 'Connecter' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  // To whom tokens are addressed is the administrator's word; that it is somebody else is said.
  const warned = page.getByText('Ses jetons sont destinés à quelqu’un d’autre')
  const audience = page.getByRole('textbox', { name: 'Destinataire des jetons (audience)' })
  await audience.fill('https://autre-ecole.example/jetons')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(warned).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await audience.fill('')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(warned).toHaveCount(0)

  // It launches, and nobody has let that deployment in yet.
  const theirs = await openWindow()
  const waiting = await launchIn(theirs, tool)
  await expect(waiting.getByRole('heading', { level: 1 })).toBeVisible()
  await page.reload()
  const launches = page.getByRole('list', { name: 'Ouvertures' }).getByRole('listitem')
  await expect(launches.first()).toContainText('Son déploiement n’est pas admis')
  const reference = /[0-9A-F]{8}/.exec((await waiting.getByText('Référence pour l’assistance').textContent()) ?? '')
  await expect(launches.first()).toContainText(reference?.[0] ?? 'no reference')
  const deployments = page.getByRole('list', { name: 'Déploiements' }).getByRole('listitem')
  await expect(deployments).toHaveText(/^1.*En attente/)
  await deployments.getByRole('button', { name: 'Admettre' }).click()
  await expect(page.getByText('Le déploiement est admis.')).toBeVisible()
  const inside = await launchIn(theirs, tool)
  await expect(inside.getByRole('heading', { level: 1 })).not.toHaveText(/attente|waiting/)
  await page.reload()
  await expect(launches.first()).toContainText('Ouverture d’une activité')

  // A clock that is an hour ahead is said, with what to do.
  platform.switches.clockSkew = 3_600
  await launchIn(theirs, tool).then((frame) => expect(frame.getByRole('heading', { level: 1 })).toBeVisible())
  await page.reload()
  await expect(launches.first()).toContainText('Les horloges diffèrent')
  await expect(launches.first()).toContainText('NTP')
  await page.getByRole('switch', { name: 'Seulement celles qui ont échoué' }).check()
  await expect(launches).toHaveCount(2)

  // Its deployment is called otherwise, and its roles become others.
  await deployments.getByRole('button', { name: 'Régler' }).click()
  await page.getByRole('textbox', { name: 'Nom de sa catégorie' }).fill('Lycée Jean Moulin')
  await page
    .getByRole('combobox', { name: 'Enseignant (Instructor)' })
    .selectOption({ label: 'Enseignant non éditeur' })
  await deployments.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(deployments.getByRole('link', { name: 'Lycée Jean Moulin' })).toBeVisible()

  // One that was mistyped is taken away again.
  await page.getByRole('textbox', { name: 'Identifiant de déploiement' }).fill('mistyped')
  await page.getByRole('button', { name: 'Ajouter le déploiement' }).click()
  await expect(deployments).toHaveCount(2)
  await deployments.filter({ hasText: 'mistyped' }).getByRole('button', { name: 'Régler' }).click()
  await deployments.filter({ hasText: 'mistyped' }).getByRole('button', { name: 'Supprimer le déploiement' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer le déploiement' }).click()
  await expect(page.getByText('Le déploiement est supprimé.')).toBeVisible()
  await expect(deployments).toHaveCount(1)

  // Shut out, it opens nothing.
  await page.getByRole('button', { name: 'Exclure' }).first().click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Exclure' }).click()
  await expect(page.getByText('La plateforme est exclue.')).toBeVisible()
  platform.switches.clockSkew = 0
  const blank = theirs.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
  const [out] = await Promise.all([launchIn(theirs, tool), blank])
  await expect(out.getByRole('heading', { level: 1 })).toHaveCount(0)
})

test('a school’s own pages at a shared LMS show an empty frame until an administrator lets them show us, from what its launches said', async ({
  page,
  request,
  openWindow,
  openLms,
}) => {
  const lms = await openLms({ issuer: 'https://canvas.instructure.example', centralHost: 'sso.localhost' })
  const { origin } = new URL(lms.platform.url)
  const theirs = await openWindow()
  const blank = theirs.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
  await Promise.all([blank, theirs.goto(lms.address(PEOPLE.teacher))])

  await signIn(page, await adminOf(await School.open(request)), `/admin/lti/${lms.id}`)
  await expect(page.getByText(`Les pages de ${origin} ne peuvent pas encore afficher Guichet`)).toBeVisible()
  await page.getByRole('button', { name: 'Autoriser' }).click()
  await expect(page.getByText('Ces pages peuvent afficher Guichet dès la prochaine ouverture.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Autoriser' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Autres sites qui peuvent afficher' })).toHaveValue(origin)

  const frame = await lms.open(theirs, PEOPLE.teacher)
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
})

test('an invited LMS registers in its own page’s frame, closes it, and launches', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  await signIn(page, await adminOf(school), '/admin/lti')
  const name = `Moodle ${new URL(platform.url).port}`
  await page.getByRole('textbox', { name: 'Nom' }).fill(name)
  await page.getByRole('button', { name: 'Créer une adresse' }).click()
  const address = await page.getByText(`${guichet.url}/lti/register?invitation=`).textContent()

  const theirs = await openWindow()
  await theirs.goto(`${platform.url}/connect?in=iframe&register=${encodeURIComponent(address!)}`)
  const frame = theirs.frameLocator('[name="register"]')
  await expect(frame.getByRole('heading', { name: 'Connecter cette plateforme' })).toBeVisible()
  await expect(frame.getByText(new URL(platform.url).host)).toBeVisible()
  await expect(frame.getByText(name)).toBeVisible()
  // The invitation is no more in the address that somebody could copy.
  expect(theirs.frame({ name: 'register' })!.url()).toBe(`${guichet.url}/lti/register`)
  await frame.getByRole('button', { name: 'Inscrire' }).click()
  await expect(frame.getByRole('heading', { name: `${name} est connectée` })).toBeVisible()
  await frame.getByRole('button', { name: 'Revenir à la plateforme' }).click()
  await expect(theirs.getByText('Closed')).toBeVisible()

  await page.reload()
  await page.getByRole('list', { name: 'Plateformes LMS' }).getByRole('link', { name }).click()
  await expect(page.getByText('Admise', { exact: true }).first()).toBeVisible()
  const [tool] = [...platform.tools.values()]
  const inside = await launchIn(theirs, tool!)
  await expect(inside.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(inside.getByText(/n’est pas|attend d’être/)).toHaveCount(0)

  // The address is good once.
  await theirs.goto(`${platform.url}/connect?in=iframe&register=${encodeURIComponent(address!)}`)
  await expect(frame.getByRole('heading', { name: 'Cette invitation a déjà servi' })).toBeVisible()
})

test('an LMS that nobody invited waits, unless an administrator says in a tab of their own that it is meant', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  const admin = await adminOf(school, 'en')
  const theirs = await openWindow({ locale: 'en-GB' })
  const connect = async () => {
    await theirs.goto(`${platform.url}/connect?in=window&register=${encodeURIComponent(`${guichet.url}/lti/register`)}`)
    const [opened] = await Promise.all([
      theirs.waitForEvent('popup'),
      theirs.getByRole('button', { name: 'Connect' }).click(),
    ])
    return opened
  }
  const first = await connect()
  await first.getByRole('button', { name: 'Register' }).click()
  await expect(first.getByRole('heading', { name: /is registered, and waits$/ })).toBeVisible()
  await first.getByRole('button', { name: 'Back to the platform' }).click()
  await expect(theirs.getByText('Closed')).toBeVisible()

  await signIn(page, admin, '/admin/lti')
  const host = new URL(platform.url).host
  await page.getByRole('link', { name: host }).first().click()
  await expect(page.getByText('opens nothing until you let it in')).toBeVisible()
  await page.getByRole('button', { name: 'Let it in' }).click()
  await expect(page.getByText('The platform is let in.')).toBeVisible()

  const second = await connect()
  const way = await second.getByRole('link', { name: 'I look after Guichet: it is meant' }).getAttribute('href')
  await page.goto(way!)
  await expect(page.getByText(host)).toBeVisible()
  await page.getByRole('button', { name: 'Yes, let it in' }).click()
  await expect(page.getByText('Go back to the page in the platform')).toBeVisible()
  await second.getByRole('button', { name: 'Register' }).click()
  await expect(second.getByRole('heading', { name: /is connected$/ })).toBeVisible()
})

test('who does not run the site finds no connections', async ({ page, request }) => {
  const school = await School.open(request)
  await signIn(page, await school.person('Nadia', 'Benali'), '/admin/lti')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/n’existe pas ou ne vous est pas ouverte/)
})

test('attack 15: the page of a registration is shown in no other page’s frame', async ({ page, openPlatform }) => {
  const other = await openPlatform()
  const register = new URL(`${guichet.url}/lti/register`)
  register.searchParams.set('openid_configuration', platform.urls.configuration)
  await page.goto(other.url)
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
  await page.setContent(`<iframe src="${register.href.replaceAll('&', '&amp;')}"></iframe>`)
  await refused
})
