import { request as playwright } from '@playwright/test'
import { startPlatform, type MockPlatform } from '@guichet/lti/testing/platform/start'
import { CLAIM } from '@guichet/lti/claims'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { guichet } from '../setup/guichet.ts'
import { launch } from '../setup/launch.ts'
import type { Person, School } from '../setup/school.ts'
import type { Language } from '../setup/languages.ts'

export interface LtiPlaces {
  /** An LMS with a deployment, a launch whose page may not show us, and launches that failed. */
  readonly platform: string
  /** One that has registered anew, with other addresses. */
  readonly renewed: string
}

interface Made {
  readonly id: string
  readonly version: number
}

const NAMES = { fr: 'Moodle du lycée', en: 'Moodle of the school' }

/** LMSs in all the ways in which they can stand. */
export async function furnishLti(school: School, admin: Person, language: Language): Promise<LtiPlaces> {
  const lms = await startPlatform({ family: 'moodle' })
  try {
    const name = `${NAMES[language]} – ${new URL(lms.url).port}`
    const platform = await connect(school, admin, lms, name)
    await register(lms)
    const renewed = await renew(school, admin, lms)
    await school.as(admin, 'post', 'lti/invitations', { name: NAMES[language] })
    return { platform, renewed }
  } finally {
    await lms.close()
  }
}

async function connect(school: School, admin: Person, lms: MockPlatform, name: string): Promise<string> {
  const tool = lms.register({
    loginUrl: `${guichet.url}/lti/login`,
    redirectUris: [`${guichet.url}/lti/launch`],
    targetLinkUri: `${guichet.url}/lti/launch`,
    jwksUrl: `${guichet.url}/lti/jwks`,
  })
  const { platform, clientId } = tool
  const { trustedAudiences: _, ...fields } = platform
  const { id } = await school.as<Made>(admin, 'post', 'lti/platforms', { ...fields, name })
  await school.as(admin, 'post', `lti/platforms/${id}/deployments`, { deploymentId: '1' })
  lms.switches.claims = {
    [CLAIM.launchPresentation]: { return_url: 'https://lycee-jean-moulin.instructure.example/12' },
  }
  await launch(lms, { tool, person: PEOPLE.teacher, link: 'link-1' })
  lms.switches.claims = {}
  for (let i = 0; i < 2; i += 1) await failToLaunch(lms.issuer, clientId)
  return id
}

/** A launch whose token is none. */
async function failToLaunch(issuer: string, clientId: string): Promise<void> {
  const browser = await playwright.newContext({ maxRedirects: 0 })
  const asked = { iss: issuer, client_id: clientId, login_hint: '1', target_link_uri: `${guichet.url}/lti/launch` }
  const login = await browser.get(`${guichet.url}/lti/login`, { params: asked })
  const { location = '', 'set-cookie': cookie = '' } = login.headers()
  const state = new URL(location).searchParams.get('state')!
  await browser.post(`${guichet.url}/lti/launch`, {
    form: { state, id_token: 'a.b.c' },
    headers: { cookie: cookie.split(';', 1)[0]! },
  })
  await browser.dispose()
}

/** By its own page, which nobody invited. */
async function register(lms: MockPlatform): Promise<void> {
  const browser = await playwright.newContext()
  const page = await browser.get(`${guichet.url}/lti/register`, {
    params: { openid_configuration: lms.urls.configuration, registration_token: lms.registrations.invite() },
  })
  const code = /&quot;code&quot;:&quot;([\w-]+)&quot;/.exec(await page.text())![1]!
  const answer = await browser.post(`${guichet.url}/api/v1/lti/registrations`, { data: { code } })
  if (!answer.ok()) throw new Error(`registering: ${answer.status()} ${await answer.text()}`)
  await browser.dispose()
}

async function renew(school: School, admin: Person, lms: MockPlatform): Promise<string> {
  const clientId = [...lms.tools.keys()].at(-1)!
  const { items } = await school.as<{ items: (Made & { readonly clientId: string })[] }>(
    admin,
    'get',
    'lti/platforms?limit=100',
  )
  const { id, version } = items.find((item) => item.clientId === clientId)!
  await school.as(admin, 'put', `lti/platforms/${id}/status`, { status: 'active' }, { 'if-match': `"${version}"` })
  lms.switches.configuration = { jwks_uri: `${lms.url}/other-keys` }
  lms.answerNext('registration', { status: 200, body: JSON.stringify({ client_id: clientId }) })
  await register(lms)
  lms.switches.configuration = {}
  // One that waits is there as well.
  await register(lms)
  return id
}
