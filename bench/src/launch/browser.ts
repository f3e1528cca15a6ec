import type { Dispatcher } from 'undici'
import type { Launched, Platform } from './platform.ts'

export interface Entered {
  readonly accessToken: string
  readonly launch: { readonly course: { readonly id: string } }
}

/** What a browser carries from the login to the launch. */
export interface Begun {
  readonly state: string
  readonly nonce: string
  readonly cookie: string
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly expected: number
}

/** One request; anything but what is expected stops the run. */
export async function ask(client: Dispatcher, { expected, path, ...wanted }: Asked) {
  const answer = await client.request({ ...wanted, path })
  const text = await answer.body.text()
  if (answer.statusCode !== expected) throw new Error(`${path}: ${answer.statusCode} ${text.slice(0, 500)}`)
  return { headers: answer.headers, text }
}

export async function login(client: Dispatcher, platform: Platform): Promise<Begun> {
  const { headers } = await ask(client, {
    method: 'GET',
    path: `/lti/login?${platform.login.toString()}`,
    expected: 302,
  })
  const { searchParams } = new URL(String(headers['location']))
  const cookie = String(headers['set-cookie']).split(';', 1)[0]!
  return { state: searchParams.get('state')!, nonce: searchParams.get('nonce')!, cookie }
}

/** The form that the platform posts by the browser; the page's code, for a session. */
export async function post(client: Dispatcher, { state, cookie }: Begun, idToken: string): Promise<string> {
  const { text } = await ask(client, {
    method: 'POST',
    path: '/lti/launch',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    body: new URLSearchParams({ state, id_token: idToken }).toString(),
    expected: 200,
  })
  const code = /&quot;code&quot;:&quot;([^&]+)&quot;/.exec(text)?.[1]
  if (code === undefined) throw new Error(`a launch was not let in: ${/name="launch"[^>]*/.exec(text)?.[0]}`)
  return code
}

export async function enter(client: Dispatcher, code: string): Promise<Entered> {
  const { text } = await ask(client, {
    method: 'POST',
    path: '/api/v1/lti/session',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
    expected: 200,
  })
  return JSON.parse(text) as Entered
}

export async function launch(client: Dispatcher, platform: Platform, who: Launched): Promise<Entered> {
  const begun = await login(client, platform)
  return enter(client, await post(client, begun, await platform.sign(who, begun.nonce)))
}
