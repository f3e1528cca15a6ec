import { withoutOtherSitesCookies } from './setup/browser.ts'
import { guichet } from './setup/guichet.ts'
import { School } from './setup/school.ts'
import { openShop, startShop } from './setup/shop.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Who runs the site lets another one show an activity, gives it a secret, and sees what came of it. That site is another site.

test.use(withoutOtherSitesCookies)

test('an administrator lets a site in, gives it what it needs, changes its secret, and shuts it out', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  const admin = await school.person('Claire', 'Fontaine')
  await school.runSite(admin)
  const course = await school.course('Vitrine')
  const name = `Vitrine ${course.slice(-6)}`
  const activity = await school.activity('mod_tracker', course, name, { prefix: 'VI', preset: 'bugtracker' })
  const shop = await startShop()

  await signIn(page, admin, '/admin/embeds')
  await page.getByRole('link', { name: 'Admettre un site' }).click()
  const site = `Boutique ${activity.slice(-6)}`
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(site)
  const origins = page.getByRole('textbox', { name: 'Origines de ses pages' })
  await origins.fill('http://boutique.example')
  await page.getByRole('button', { name: 'Admettre un site' }).click()
  await expect(origins).toBeFocused()
  await expect(page.getByText('Ce n’est pas une adresse utilisable')).toBeVisible()
  await origins.fill(shop.url)
  await origins.press('Tab')
  await page.getByRole('button', { name: 'Admettre un site' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: site })).toBeVisible()

  // What it shows, found by its name.
  await page.getByRole('combobox', { name: 'Ajouter une activité' }).fill(name)
  await page.getByRole('option', { name }).click()
  // It is said once the site is known as it is then: going on from there is no conflict with oneself.
  const client = page.url().split('/').at(-1)!
  const { promise: late, resolve: deliver } = Promise.withResolvers<void>()
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
  await page.route(`**/embed/clients/${client}`, async (route) => {
    if (route.request().method() === 'GET') {
      ask()
      await late
    }
    await route.fallback()
  })
  const shown = page.getByText('L’activité peut être affichée.')
  await page.getByRole('button', { name: 'L’afficher' }).click()
  await asked
  await expect(page.getByRole('button', { name: 'L’afficher' })).toHaveAttribute('aria-busy', 'true')
  expect(await shown.count()).toBe(0)
  deliver()
  await expect(shown).toBeVisible()
  const snippet = page.getByRole('region', { name: 'Ce qui va dans sa page' })
  await expect(snippet.getByText(`data-client="${client}"`)).toContainText(/integrity="sha384-[\w+/]{64}"/)

  // A secret, shown once.
  const secrets = page.getByRole('region', { name: 'Secrets' })
  const make = async (button: string) => {
    await secrets.getByRole('button', { name: button }).click()
    const notice = secrets.getByText('Il n’est montré que maintenant')
    await expect(notice).toBeVisible()
    const codes = await secrets.locator('code').allTextContents()
    return { kid: codes[0]!, secret: codes[1]! }
  }
  // What is being written is not lost when something else of the site changes, and is saved on top of that.
  const named = page.getByRole('textbox', { name: 'Nom', exact: true })
  await named.fill(`${site} bis`)
  shop.credentials = { client, activity, ...(await make('Créer un secret')) }
  await expect(page.getByText('Le secret est créé')).toBeVisible()
  await expect(named).toHaveValue(`${site} bis`)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${site} bis` })).toBeVisible()
  const theirs = await openWindow()
  const opens = async (seen: boolean) => {
    await theirs.goto(`${shop.url}/`)
    const frame = theirs.frameLocator('iframe[title="Assistance"]')
    if (seen) await expect(frame.getByRole('link', { name: /Signaler/ }).first()).toBeVisible()
    else await expect(frame.getByRole('heading', { name: 'L’ouverture n’a pas abouti' })).toBeVisible()
  }
  await opens(true)
  await page.reload()
  const handovers = page.getByRole('list', { name: 'Transmissions' }).getByRole('listitem')
  await expect(handovers.first()).toContainText(`Ouverture de ${name}`)
  await expect(secrets.getByText(shop.credentials.secret)).toHaveCount(0)

  // The next secret takes the place of the first; what is signed with that is told, with what to do.
  const first = shop.credentials
  const next = await make('Créer le suivant')
  await expect(secrets.getByRole('button', { name: /^Créer/ })).toHaveCount(0)
  await secrets.getByRole('button', { name: `Retirer le secret qui se termine par ${first.kid.slice(-6)}` }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Le retirer' }).click()
  await expect(page.getByText('Le secret est retiré.')).toBeVisible()
  await opens(false)
  shop.credentials = { client, activity, ...next }
  await opens(true)
  await page.reload()
  await page.getByRole('switch', { name: 'Seulement celles qui ont échoué' }).check()
  await expect(handovers).toHaveCount(1)
  await expect(handovers.first()).toContainText('Il nomme une clé que le site n’a pas')
  await expect(handovers.first()).toContainText(shop.url)

  await page.getByRole('button', { name: 'Exclure' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Exclure' }).click()
  await expect(page.getByText('Le site est exclu.')).toBeVisible()
  const refused = theirs.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
  await theirs.goto(`${shop.url}/`)
  await refused
  await shop.close()
})

test('where a tracker is open to visitors, a page that names nobody shows what they see; oEmbed says so', async ({
  page,
  request,
}) => {
  const school = await School.open(request)
  const admin = await school.person('Claire', 'Fontaine')
  await school.runSite(admin)
  const settings = { prefix: 'VI', preset: 'bugtracker' }
  const tracker = await school.activity('mod_tracker', await school.course('Mairie'), 'Voirie', settings)
  const shop = await openShop(school, admin, tracker)
  const url = `${guichet.url}/embed/${shop.credentials.client}/${tracker}`
  const told = async () => (await request.get(`${guichet.url}/oembed`, { params: { url, maxwidth: '400' } })).json()
  expect(await told()).toMatchObject({ type: 'link' })

  await signIn(page, admin, `/trackers/${tracker}/settings`)
  await page.getByRole('switch', { name: 'Ouvert aux personnes sans compte' }).click()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toHaveCount(0)
  const rich = (await told()) as { type: string; html: string; width: number }
  expect(rich).toMatchObject({ type: 'rich', width: 400, title: 'Voirie' })

  // As an editor puts it into a page of the shop.
  await page.goto(`${shop.url}/form`)
  await page.setContent(rich.html)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('textbox', { name: /^Que s’est-il passé/ })).toBeVisible()
  // Whoever is signed in is there as themselves.
  await page.goto(`${shop.url}/`)
  await expect(
    page
      .frameLocator('iframe')
      .getByRole('link', { name: /Signaler/ })
      .first(),
  ).toBeVisible()
  await shop.close()
})

test('who does not run the site finds no such sites', async ({ page, request }) => {
  const school = await School.open(request)
  await signIn(page, await school.person('Nadia', 'Benali'), '/admin/embeds')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/n’existe pas ou ne vous est pas ouverte/)
})
