import type { JWTPayload } from 'jose'
import { createCourseLinks } from './deep-linking/course-links.ts'
import { createSessions } from './deep-linking/sessions.ts'
import { listen, type Answer } from './http.ts'
import { createKeys, type PlatformKeys, type SigningOverrides } from './keys.ts'
import { createIntents, type LaunchOptions } from './oidc/intents.ts'
import { launchClaims } from './oidc/launch-claims.ts'
import { loginForm, type FormToSend } from './oidc/login-form.ts'
import { messageClaims } from './oidc/message-claims.ts'
import { readForm } from './pages/html.ts'
import { PEOPLE } from './people.ts'
import { createLog, type Endpoint, type Recorded } from './record.ts'
import { createRegistrations, type Registrations } from './registration/registrations.ts'
import { SESSION_COOKIE } from './oidc/authorize.ts'
import { createRouter } from './router.ts'
import { createGradebook, type Gradebook } from './services/gradebook.ts'
import type { Roster } from './services/members.ts'
import { memberships, lineItems } from './services/paths.ts'
import { USUAL, type Switches } from './switches.ts'
import { registeredTool, type RegisteredTool, type ToolEntry } from './tools.ts'
import { urlsOf, type Urls } from './urls.ts'
import { onceOnly, type World } from './world.ts'

/** A platform that is strict about everything that the specifications demand of a tool, on a port of its own. */
export interface MockPlatform {
  readonly issuer: string
  /** Its pages. */
  readonly url: string
  readonly urls: Urls
  /** They may be turned while it runs. */
  readonly switches: Switches
  readonly keys: PlatformKeys
  readonly roster: Roster
  readonly gradebook: Gradebook
  readonly registrations: Registrations
  /** What came in, in order, each with what was wrong with it. */
  readonly requests: readonly Recorded[]
  /** Every tool that it knows, by client id. */
  readonly tools: ReadonlyMap<string, RegisteredTool>
  register(tool: ToolEntry): RegisteredTool
  /** The login that begins a launch: a form for a browser, or for a test that plays one. */
  launchForm(options: LaunchOptions): FormToSend
  /** Plays the browser at the authorization endpoint: the form that it would post to the tool. */
  authorize(url: string): Promise<{ readonly action: string; readonly fields: Record<string, string> }>
  /** The claims of a launch, to be changed and signed by `signLaunch`. */
  claimsOf(options: LaunchOptions, nonce: string): JWTPayload
  signLaunch(claims: JWTPayload, overrides?: SigningOverrides): Promise<string>
  membershipsUrl(context?: string): string
  lineItemsUrl(context?: string): string
  /** The next request to this endpoint is answered so. */
  answerNext(endpoint: Endpoint, answer: Answer): void
  close(): Promise<void>
}

export async function startPlatform(turned: Partial<Switches> = {}): Promise<MockPlatform> {
  const switches: Switches = { ...USUAL, ...turned }
  const keys = createKeys(switches.family)
  const server = await listen((request) => handle(request))
  const urls = urlsOf(switches, server.port)
  const log = createLog()
  const now = () => new Date(Date.now() + switches.clockSkew * 1000)
  const world: World = { switches, urls, keys, log, tools: new Map(), now, once: onceOnly() }
  const roster: Roster = { members: Object.values(PEOPLE), changes: [] }
  const intents = createIntents(world)
  const gradebook = createGradebook(world)
  const sessions = createSessions(world)
  const registrations = createRegistrations()
  const links = createCourseLinks()
  const claimsOf = launchClaims(world, messageClaims(world, sessions, gradebook))
  const parts = { world, roster, intents, gradebook, sessions, registrations, links, claimsOf }
  const { handle, answerNext } = createRouter(parts)

  return {
    issuer: urls.issuer,
    url: urls.pages,
    urls,
    switches,
    keys,
    roster,
    gradebook,
    registrations,
    requests: log.requests,
    tools: world.tools,
    register(entry) {
      const tool = registeredTool(entry, urls, switches.family, switches.tokenAudience)
      world.tools.set(tool.clientId, tool)
      return tool
    },
    launchForm: (options) => loginForm(intents.add(options), switches, urls),
    async authorize(url) {
      const reply = await fetch(callable(url), { headers: { cookie: SESSION_COOKIE } })
      return readForm(await reply.text())
    },
    claimsOf,
    signLaunch: (claims, overrides) => keys.sign(claims, overrides),
    membershipsUrl: (context = 'course-1') => memberships(urls, context),
    lineItemsUrl: (context = 'course-1') => lineItems(urls, switches, context),
    answerNext,
    close: () => server.close(),
  }
}

/** Node knows no names under `localhost`. */
const callable = (url: string) => url.replace(/^http:\/\/[\w.-]+\.localhost(?=[:/])/, 'http://127.0.0.1')
