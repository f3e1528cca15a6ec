import { expect, test, type Page } from '@playwright/test'
import { guichet } from './setup/guichet.ts'
import { School, type Person } from './setup/school.ts'
import { openShop } from './setup/shop.ts'
import { signIn } from './setup/sign-in.ts'
import { CORPUS, FAMILIES, packed, packsFor } from './xss/corpus.ts'
import { sowElements } from './xss/elements.ts'
import { sowClients } from './xss/embed.ts'
import { sowForm } from './xss/forms.ts'
import { sowExchanges } from './xss/exchanges.ts'
import { sowFaq } from './xss/faq.ts'
import { sowConnections } from './xss/lti.ts'
import { sowDryRun, sowImport } from './xss/imports.ts'
import { sowCourses, sowPeople, sowPeopleOfFile, sowTrackers } from './xss/places.ts'
import { sowRoles } from './xss/roles.ts'
import { each, Sower } from './xss/sower.ts'
import { sowRaises } from './xss/raises.ts'
import { sowTexts } from './xss/tickets.ts'
import { hostileAnswers, SIGNS } from './xss/transit.ts'
import { sowViews } from './xss/views.ts'
import { sowVisits, type Sown } from './xss/visits.ts'
import { watch } from './xss/watch.ts'

// Hostile texts in every field there is (xss/fields.ts), on every screen that shows one (reliability.md, S07): none runs, nothing is fetched, the
// page's policy has nothing to refuse, and nothing stands in the page that could do something later.

test.describe.configure({ mode: 'serial' })
let teacher: Person
let admin: Sower
let by: Sower
let course: string
let trackers: string[]
let tickets: number
let visits: Sown

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(1_200_000)
  const request = await playwright.request.newContext()
  const school = await School.open(request)
  teacher = await school.person('Nadia', 'Benali')
  admin = await Sower.open(request, { username: 'admin', password: 'guichet-demo' })
  by = await Sower.open(request, teacher, admin)
  const people = await sowPeople(admin)
  await sowPeopleOfFile(admin)
  course = await sowCourses(admin)
  await school.enrol(teacher, course, 'editingteacher')
  await each(people, (person) =>
    admin.send('courses.enrolments.give', `put courses/${course}/enrolments/${person}`, { data: { role: 'teacher' } }),
  )
  trackers = await sowTrackers(admin, course)
  tickets = await sowImport(by, trackers[0]!, people)
  await sowRaises(by, trackers[0]!, tickets)
  await sowTexts(by, trackers[0]!, tickets)
  await sowViews(by, trackers[0]!)
  visits = await sowVisits(by, trackers[0]!)
  await sowElements(by, trackers[1]!)
  await sowExchanges(by, trackers[0]!)
  await sowForm(by, trackers[2]!)
})

/** The page of somebody who looks at all this. */
async function hostilePage(page: Page, who = teacher, to = '/') {
  const watched = await watch(page)
  await hostileAnswers(page)
  await signIn(page, who, to)
  return watched
}

const moreOf = (page: Page) => page.getByRole('button', { name: /^Afficher (?:les suivants|la suite)/ })

/** A list as far as what was sown: others may have written more since than its first page holds. */
async function showSown(page: Page): Promise<void> {
  const sown = page.getByRole('main').getByText('xss()').first()
  await expect(sown.or(moreOf(page)).first()).toBeAttached()
  while ((await sown.count()) === 0) {
    // The last page may have come in between.
    await moreOf(page)
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined)
  }
}

/** A list to its end. */
async function showAll(page: Page): Promise<void> {
  const more = moreOf(page)
  while ((await more.count()) > 0) {
    // The last page may have come in between.
    await more
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined)
    await page.waitForTimeout(50)
  }
}

const settled = (page: Page) => expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
const ADMIN = { username: 'admin', password: 'guichet-demo' }

test('home, a course, the account', async ({ page }) => {
  const watched = await hostilePage(page, ADMIN as Person)
  await settled(page)
  await showAll(page)
  await expect(page.getByText('onerror=xss()').first()).toBeAttached()
  expect(await watched.found()).toEqual([])

  await page.goto(`/courses/${course}`)
  await settled(page)
  await showAll(page)
  await expect(page.getByText('onerror=xss()').first()).toBeAttached()
  expect(await watched.found()).toEqual([])
})

test('the name of the site, on every page and before one signs in', async ({ page }) => {
  const name = async (values: Record<string, string>) => {
    const { revision } = await admin.send<{ revision: number }>('settings.get', 'get settings/core_site')
    const headers = { 'if-match': `"${revision}"` }
    await admin.send('settings.update', 'put settings/core_site', { data: { values }, headers })
  }
  const watched = await watch(page)
  try {
    for (const hostile of packsFor(60, true).slice(0, 6)) {
      await name({ name: hostile })
      await page.goto('/sign-in')
      await settled(page)
      expect(await watched.found()).toEqual([])
    }
    await signIn(page, teacher)
    await settled(page)
    expect(await watched.found()).toEqual([])
  } finally {
    await name({})
  }
})

test('what somebody without an account sees of their report, and who works on it of them', async ({
  page,
  browser,
}) => {
  const nobody = await browser.newContext({ locale: 'fr-FR' })
  const visitor = await nobody.newPage()
  const seen = await watch(visitor)
  for (const { secret } of visits.slice(0, 2)) {
    await visitor.goto(`${guichet.url}/visit/${trackers[0]}#${secret}`)
    await settled(visitor)
    await expect(visitor.getByText('xss()').first()).toBeAttached()
    expect(await seen.found()).toEqual([])
    await visitor.goto('about:blank')
  }
  await visitor.goto(`${guichet.url}/visit/${trackers[0]}`)
  await settled(visitor)
  expect(await seen.found()).toEqual([])
  await nobody.close()

  const watched = await hostilePage(page, teacher, `/trackers/${trackers[0]}/tickets/${visits[0]!.number}`)
  await expect(page.getByText('Visiteur qui a signalé')).toBeVisible()
  expect(await watched.found()).toEqual([])
})

test('roles, places, people and what was done, as the administration knows them', async ({ page }) => {
  const forget = await sowRoles(admin)
  try {
    const watched = await hostilePage(page, ADMIN as Person, '/admin/roles')
    await settled(page)
    await expect(page.getByText('onerror=xss()').first()).toBeAttached()
    expect(await watched.found()).toEqual([])
    await page.goto('/admin/permissions')
    await expect(page.getByRole('grid')).toBeVisible()
    expect(await watched.found()).toEqual([])
    for (const screen of ['places', 'users', 'audit']) {
      await page.goto(`/admin/${screen}`)
      await showSown(page)
      expect(await watched.found(), screen).toEqual([])
    }
  } finally {
    await forget()
  }
})

test('attack 16: LMSs, their deployments and invitations, as the administration knows them', async ({ page }) => {
  const { platforms, forget } = await sowConnections(admin)
  try {
    const watched = await hostilePage(page, ADMIN as Person, '/admin/lti')
    await settled(page)
    await showAll(page)
    await expect(page.getByRole('main').getByText('onerror=xss()').first()).toBeAttached()
    expect(await watched.found()).toEqual([])
    for (const id of platforms) {
      await page.goto(`/admin/lti/${id}`)
      await settled(page)
      await page.getByRole('button', { name: 'Régler' }).click()
      await page.getByRole('button', { name: 'Supprimer', exact: true }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      expect(await watched.found(), id).toEqual([])
    }
  } finally {
    await forget()
  }
})

test('attack 16: sites that show activities, and the names that they give people in their frames', async ({
  page,
  browser,
  request,
}) => {
  const { clients, forget } = await sowClients(admin, trackers[0]!)
  const school = await School.open(request)
  const shop = await openShop(school, ADMIN as Person, trackers[0]!, `${SIGNS[0]} ${packsFor(190, true)[0]!}`)
  try {
    const watched = await hostilePage(page, ADMIN as Person, '/admin/embeds')
    await settled(page)
    await showAll(page)
    await expect(page.getByRole('main').getByText('onerror=xss()').first()).toBeAttached()
    expect(await watched.found()).toEqual([])
    for (const id of clients) {
      await page.goto(`/admin/embeds/${id}`)
      await settled(page)
      await page.getByRole('button', { name: 'Supprimer' }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      expect(await watched.found(), id).toEqual([])
    }
    const theirs = await browser.newPage({ locale: 'fr-FR' })
    const around = await watch(theirs, shop.url)
    await hostileAnswers(theirs)
    // The hostile answers hold all; these are as they come through, whole.
    for (const name of [SIGNS.join(' '), ...packsFor(250, true).filter((_, i) => i % 6 === 0)]) {
      shop.signedIn = { sub: 'hostile', name }
      await theirs.goto(`${shop.url}/form`)
      const frame = theirs.frame({ name: 'help' })!
      await expect(frame.getByRole('link', { name: /Signaler/ }).first()).toBeVisible()
      await frame.getByRole('button', { name: /^Compte de/ }).click()
      if (name.startsWith('§')) await expect(frame.getByText('onerror=xss()').first()).toBeAttached()
      expect(await around.found(frame), name).toEqual([])
    }
    await theirs.close()
  } finally {
    await shop.close()
    await forget()
  }
})

test('the account, with tokens', async ({ page }) => {
  const tokens = packsFor(96, true)
  for (const [i, sign] of SIGNS.entries())
    await by.send('tokens.create', 'post tokens', {
      data: { name: `${sign} ${tokens[i]!}`.slice(0, 100), scope: 'read', expiresInDays: 1 },
    })
  const watched = await hostilePage(page, teacher, '/account')
  await settled(page)
  await expect(page.getByText('onerror=xss()').first()).toBeAttached()
  await page
    .getByRole('button', { name: /Révoquer/ })
    .first()
    .click()
  expect(await watched.found()).toEqual([])
})

test('the list, and every ticket of it with what was said and what happened', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const watched = await hostilePage(page, teacher, `/trackers/${trackers[0]}?view=all&q=sort:number`)
  await expect(page.getByRole('row', { name: /XS-1 / })).toBeAttached()
  await showAll(page)
  expect(await watched.found()).toEqual([])
  await page.getByRole('row', { name: /XS-1 / }).getByRole('link').click()
  for (let number = 1; number <= tickets + 1; number += 1) {
    const article = page.getByRole('article', { name: `XS-${number}`, exact: true })
    await expect(article).toBeVisible()
    await expect(article.getByRole('list').first()).toBeVisible()
    if (number <= tickets) await expect(article.locator('[class*=rich] > *').first()).toBeAttached()
    if (number % 4 === 1) await page.locator('summary').filter({ hasText: 'Changer' }).click()
    expect(await watched.found(), `XS-${number}`).toEqual([])
    await page.getByRole('button', { name: 'Ticket suivant' }).click()
  }
})

test('custom fields: asked in a report, in a list, in a ticket, and in what one filters by', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const at = `/trackers/${trackers[1]}`
  const watched = await hostilePage(page, teacher, `${at}/new`)
  await expect(page.getByRole('radio').first()).toBeAttached()
  await expect(page.getByText('onerror=xss()').first()).toBeAttached()
  expect(await watched.found(), 'the report').toEqual([])
  await page.goto(`${at}?view=all`)
  await expect(page.getByRole('cell').getByText('onerror=xss()').first()).toBeAttached()
  await page.getByRole('button', { name: 'Filtrer', exact: true }).click()
  await expect(page.getByRole('combobox').nth(1)).toBeVisible()
  expect(await watched.found(), 'the list').toEqual([])
  const { items } = await by.send<{ items: { number: number }[] }>('tracker.tickets.list', `get ${at.slice(1)}/tickets`)
  for (const { number } of items) {
    await page.goto(`${at}/tickets/${number}`)
    await expect(page.getByRole('term').first()).toBeAttached()
    await expect(page.getByText('xss()').first()).toBeAttached()
    expect(await watched.found(), `XS-${number}`).toEqual([])
  }
})

test('the board, canned answers, what was deleted, and several tickets at once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const watched = await hostilePage(page, teacher, `/trackers/${trackers[0]}/board?view=all`)
  for (const screen of ['board?view=all', 'answers', 'deleted']) {
    await page.goto(`/trackers/${trackers[0]}/${screen}`)
    await expect(page.getByRole('main').getByText('xss()').first()).toBeAttached()
    expect(await watched.found(), screen).toEqual([])
  }
  await page.goto(`/trackers/${trackers[0]}?view=all`)
  await page.getByRole('checkbox', { name: 'Cocher tout ce qui est affiché' }).click()
  const bar = page.getByRole('region', { name: 'Tickets cochés' })
  await bar.getByRole('button', { name: 'État' }).click()
  await page.getByRole('menuitem', { name: 'Résolu' }).click()
  await settled(page)
  expect(await watched.found()).toEqual([])
})

test('the importer: files, columns, words that nobody knows, what rows would become and what they became', async ({
  page,
}) => {
  const id = await sowDryRun(by, trackers[0]!)
  const at = `/trackers/${trackers[0]}/imports`
  const watched = await hostilePage(page, teacher, at)
  await expect(page.getByText('onerror=xss()').first()).toBeAttached()
  expect(await watched.found()).toEqual([])
  const screens = [
    { step: 'check', shows: page.getByRole('heading', { name: 'Ligne par ligne' }) },
    { step: 'columns', shows: page.getByRole('combobox', { name: /^La personne que désigne/ }).first() },
  ]
  for (const { step, shows } of screens) {
    await page.goto(`${at}/${id}/${step}`)
    await expect(shows).toBeVisible()
    await showAll(page)
    await expect(page.getByText('onerror=xss()').first()).toBeAttached()
    expect(await watched.found(), step).toEqual([])
  }
  await page.goto(at)
  await page.locator('main').getByRole('listitem').last().getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Télécharger le rapport' })).toBeVisible()
  await showAll(page)
  expect(await watched.found()).toEqual([])
})

test('what is looked for, as it is typed and from the address; people to choose from', async ({ page }) => {
  const at = `/trackers/${trackers[0]}?view=all`
  const watched = await hostilePage(page, teacher, at)
  const bar = page.getByRole('combobox').first()
  for (const q of packed(CORPUS, 900)) {
    by.note('tracker.tickets.list q', q)
    await bar.fill(q)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(30)
  }
  expect(await watched.found()).toEqual([])
  for (const q of ['assignee:', 'reporter:']) {
    await bar.fill(q)
    await expect(page.getByRole('option').filter({ hasText: 'onerror=xss()' }).first()).toBeAttached()
    expect(await watched.found()).toEqual([])
  }
  await page.goto(`${at}&q=${encodeURIComponent('"</script><img src=x onerror=xss()>" state:<svg/onload=xss()> {x}')}`)
  await settled(page)
  await expect(page.getByRole('alert').first()).toBeVisible()
  expect(await watched.found()).toEqual([])
})

test('settings, what two wrote at once, the life cycle, what a report is thanked with', async ({ page }) => {
  const path = `trackers/${trackers[0]}/settings`
  interface Configuration {
    readonly settings: object
    readonly version: number
  }
  const thanks = packsFor(2_000)
  const change = async (thanksMessage: string) => {
    const { settings, version } = await by.send<Configuration>('tracker.settings.get', `get ${path}`)
    await by.send('tracker.settings.change', `put ${path}`, {
      data: { ...settings, thanksMessage },
      headers: { 'if-match': `"${version}"` },
    })
  }
  const watched = await hostilePage(page, teacher, `/trackers/${trackers[0]}/settings`)
  const words = page.getByRole('textbox', { name: 'Feedback après dépôt' })
  for (const text of thanks) {
    await words.fill(text)
    expect(await watched.found()).toEqual([])
  }
  await change('§0§ §1§ §2§ §3§ §4§ §5§')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect(await watched.found()).toEqual([])

  await page.goto(`/trackers/${trackers[0]}/workflow`)
  await settled(page)
  expect(await watched.found()).toEqual([])

  for (const text of thanks) await change(text)
  await change('§0§ §1§ §2§ §3§ §4§ §5§')
  await page.goto(`/trackers/${trackers[0]}/new`)
  await page.getByRole('textbox', { name: /Que s’est-il passé/ }).fill(CORPUS.join('\n'))
  by.note('activities.drafts.keep text', CORPUS.join('\n'))
  await expect(page.getByText(/^Brouillon enregistré/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: /Que s’est-il passé/ })).toHaveValue(/onerror=xss/)
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
  await expect(page.getByText('C’est enregistré')).toBeVisible()
  await expect(page.getByText('onerror=xss()').first()).toBeVisible()
  expect(await watched.found()).toEqual([])
})

test('what others do meanwhile, said in passing; a message looked at before it is sent', async ({ page }) => {
  // Other journeys' managers work here, too.
  const colleagues = await by.send<{ items: { id: string; name: string }[] }>(
    'tracker.assignees',
    `get trackers/${trackers[0]}/assignees?limit=50&matching=${encodeURIComponent('§')}`,
  )
  const stream = page.waitForResponse((response) => response.url().includes('/api/v1/events'), { timeout: 0 })
  const watched = await hostilePage(page, teacher, `/trackers/${trackers[0]}/tickets/2`)
  await stream
  for (const { id } of colleagues.items) {
    const { version } = await admin.send<{ version: number }>(
      'tracker.tickets.get',
      `get trackers/${trackers[0]}/tickets/2`,
    )
    await admin.send('tracker.tickets.assign', `put trackers/${trackers[0]}/tickets/2/assignee`, {
      data: { assignee: id },
      headers: { 'if-match': `"${version}"` },
    })
  }
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('xss()')
  expect(await watched.found()).toEqual([])

  const text = page.getByRole('textbox', { name: 'Votre message' })
  by.note('markdown.preview text', CORPUS.join('\n\n'))
  await text.fill(CORPUS.join('\n\n'))
  await page.getByRole('radio', { name: 'Aperçu' }).check()
  await expect(page.locator('[data-composer] [class*=rich] > *').first()).toBeAttached()
  expect(await watched.found()).toEqual([])
})

test('the form: its fields, how each is asked, its preview; the library, and what changes a field', async ({
  page,
}) => {
  const at = `/trackers/${trackers[2]}/form`
  const watched = await hostilePage(page, teacher, at)
  const fields = page.getByRole('list', { name: 'Rubriques demandées' })
  await expect(fields.getByText('onerror=xss()').first()).toBeAttached()
  expect(await watched.found()).toEqual([])
  for (const nth of [0, 1]) {
    await fields
      .getByRole('button', { name: /^Comment / })
      .nth(nth)
      .click()
    await expect(fields.getByRole('textbox', { name: 'Aide' })).toHaveValue(/./)
    expect(await watched.found()).toEqual([])
  }
  await page.goto(`${at}/library`)
  await expect(page.getByText('onerror=xss()').first()).toBeAttached()
  expect(await watched.found()).toEqual([])
  await page
    .locator('main')
    .getByRole('listitem')
    .filter({ hasText: 'Cases à cocher' })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Option 1', exact: true })).toHaveValue(/./)
  expect(await watched.found()).toEqual([])
})

test('a FAQ: its questions, each article, what writes it', async ({ page }) => {
  const { faq, articles } = await sowFaq(admin, by, course)
  const watched = await hostilePage(page, teacher, `/faqs/${faq}`)
  await expect(page.getByText('xss()').first()).toBeAttached()
  expect(await watched.found()).toEqual([])
  for (const article of articles) {
    await page.goto(`/faqs/${faq}/articles/${article}`)
    await expect(page.locator('[class*=rich] > *').first()).toBeAttached()
    expect(await watched.found()).toEqual([])
  }
  await page.goto(`/faqs/${faq}/articles/${articles[0]}/edit`)
  await page.getByRole('radio', { name: 'Aperçu' }).check()
  await expect(page.locator('[class*=rich] > *').first()).toBeAttached()
  expect(await watched.found()).toEqual([])
})

test('a server that sanitised nothing would be held by the page', async ({ page }) => {
  const watched = await watch(page)
  await hostileAnswers(page, { unsanitised: true })
  await signIn(page, teacher, `/trackers/${trackers[0]}/tickets/1`)
  await expect(page.locator('[class*=rich] > *').first()).toBeAttached()
  // As it is parsed, apart from the page, Chromium already reports what a policy would refuse there.
  const found = (await watched.found()).filter((what) => !/^(?:the policy refused|console:)/.test(what))
  expect(found).toEqual([])
})

test('what watches would see it: a page that sanitised nothing either is found out, by its policy and by what stands in it', async ({
  page,
}) => {
  const watched = await hostilePage(page, teacher, `/trackers/${trackers[0]}/tickets/2`)
  const box = page.locator('[class*=rich]:has(> *)').first()
  await expect(box).toBeAttached()
  await box.evaluate((element, html) => void (element.innerHTML = html), FAMILIES.handlers.join(''))
  await expect.poll(watched.found).toContainEqual(expect.stringMatching(/^the policy refused script-src/))
  const found = await watched.found()
  for (const kind of ['element: <img', 'IMG onerror=', 'prose: '])
    expect(found, kind).toContainEqual(expect.stringContaining(kind))
})

test('the texts are no duds: without a policy most that can run by themselves do', async ({ page }) => {
  const watched = await watch(page)
  await page.route(`${guichet.url}/bare`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  await page.route(
    (url) => url.host === 'x.test',
    (route) => route.abort(),
  )
  await page.goto('/bare')
  await page.evaluate(async (corpus) => {
    for (const [i, payload] of corpus.entries()) {
      const frame = document.createElement('iframe')
      frame.name = String(i)
      frame.srcdoc = payload
      document.body.append(frame)
    }
  }, CORPUS)
  const ran = async () => new Set((await watched.found()).filter((what) => what.startsWith('a text has run')))
  await expect.poll(async () => (await ran()).size).toBeGreaterThan(100)
  expect(await watched.found()).toContainEqual(expect.stringContaining('request: GET http://x.test/'))
})

test('every field had its texts', () => {
  expect(by.missing()).toEqual([])
})
