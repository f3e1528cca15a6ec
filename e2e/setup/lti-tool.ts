import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import { CLAIM } from '@guichet/lti/claims'
import { answerDeepLinking } from '@guichet/lti/deep-linking/answer'
import { readDeepLinkingSettings } from '@guichet/lti/deep-linking/settings'
import { generateToolKey } from '@guichet/lti/keys/tool-keys'
import { fetchConfiguration } from '@guichet/lti/registration/fetch-configuration'
import { register } from '@guichet/lti/registration/register'
import { nodeSend } from '@guichet/lti/testing/node-send'
import { listen, page, type Answer, type Incoming } from '@guichet/lti/testing/platform/http'
import { autoPost } from '@guichet/lti/testing/platform/pages/html'
import type { MockPlatform } from '@guichet/lti/testing/platform/start'
import type { RegisteredTool } from '@guichet/lti/testing/platform/tools'

export interface Tool {
  readonly url: string
  readonly registered: RegisteredTool
  /** Cookies that came with the launches, in order. */
  readonly cookies: readonly string[]
  close(): Promise<void>
}

/**
 * As little of a tool as the pages of the strict platform need to be tried with; it verifies nothing. On `localhost`, so that a platform on
 * 127.0.0.1 is another site. `byScript`: it goes to the platform by a script instead of a redirect.
 */
export async function startTool(platform: MockPlatform, { byScript = false } = {}): Promise<Tool> {
  const key = await generateToolKey('kid-1', new Date())
  const cookies: string[] = []
  const server = await listen((request) => handle(request))
  const url = `http://localhost:${server.port}`
  const registered = platform.register({
    loginUrl: `${url}/login`,
    redirectUris: [`${url}/launch`],
    jwks: { keys: [key.publicJwk] },
  })

  function login({ method, url: asked, body }: Incoming): Answer {
    const fields = new URLSearchParams(method === 'POST' ? body : asked.search)
    const to = new URL(platform.urls.authorization)
    const sent = {
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: registered.clientId,
      redirect_uri: `${url}/launch`,
      login_hint: fields.get('login_hint') ?? '',
      lti_message_hint: fields.get('lti_message_hint') ?? '',
      state: randomUUID(),
      nonce: randomUUID(),
    }
    for (const [name, value] of Object.entries(sent)) if (value !== '') to.searchParams.set(name, value)
    const crossSite = 'Path=/; Secure; SameSite=None'
    if (byScript) return page(`<script>location.href = ${JSON.stringify(to.href)}</script>`)
    return {
      status: 302,
      headers: {
        location: to.href,
        'set-cookie': [
          `__Host-kept=1; ${crossSite}; Partitioned`,
          `__Host-blocked=1; ${crossSite}`,
          'lax=1; Path=/; SameSite=Lax',
        ],
      },
    }
  }

  async function launch({ body, headers }: Incoming): Promise<Answer> {
    const form = new URLSearchParams(body)
    cookies.push(headers['cookie'] ?? '')
    if (form.has('error')) return page(`<h1>${form.get('error')}</h1>`)
    const claims = decodeJwt(form.get('id_token') ?? '')
    if (claims[CLAIM.messageType] !== 'LtiDeepLinkingRequest') return page('<h1>Launched</h1>')
    const settings = readDeepLinkingSettings(claims[CLAIM.deepLinkingSettings], { loopbackHttp: true })
    if (!settings.ok) return page(`<h1>${settings.error}</h1>`)
    const asked = { platform: registered.platform, deploymentId: '1', settings: settings.value }
    const custom = { tracker_id: '1' }
    const choice = { items: [{ type: 'ltiResourceLink', title: 'Picked <b>', custom } as const], mayAuthor: true }
    const answer = await answerDeepLinking(asked, choice, {
      signingKey: () => Promise.resolve(key),
      now: () => new Date(),
      randomId: randomUUID,
      consume: () => Promise.resolve(true),
    })
    return answer.ok ? page(autoPost({ ...answer.value, method: 'POST' })) : page(`<h1>${answer.error}</h1>`)
  }

  async function registration({ url: asked }: Incoming): Promise<Answer> {
    const token = asked.searchParams.get('registration_token')
    const configurationUrl = asked.searchParams.get('openid_configuration') ?? ''
    const configuration = await fetchConfiguration(nodeSend, { configurationUrl, token }, { loopbackHttp: true })
    if (!configuration.ok) return page(`<h1>${configuration.error}</h1>`)
    const described = {
      name: 'Tool',
      names: {},
      description: 'A tool',
      origin: url,
      loginUrl: `${url}/login`,
      launchUrl: `${url}/launch`,
      jwksUrl: `${url}/jwks`,
      logoUrl: null,
      clientUrl: null,
      policyUrl: null,
      termsUrl: null,
      contacts: [],
      claims: [],
      scopes: [],
      custom: {},
      messages: [],
    }
    const answer = await register(nodeSend, described, configuration.value, token)
    const close = `(opener ?? parent).postMessage({ subject: 'lti.close' }, '${new URL(platform.url).origin}')`
    return page(answer.ok ? `<button onclick="${close}">Done</button>` : `<h1>${answer.error}</h1>`)
  }

  async function handle(request: Incoming): Promise<Answer> {
    const routes = { '/login': login, '/launch': launch, '/register': registration }
    const route = Object.entries(routes).find(([path]) => path === request.url.pathname)
    return route === undefined ? page('<h1>Nothing</h1>', 404) : route[1](request)
  }

  return { url, registered, cookies, close: () => server.close() }
}
