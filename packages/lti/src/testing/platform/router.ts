import type { CourseLinks } from './deep-linking/course-links.ts'
import { deepLinkReturn } from './deep-linking/return.ts'
import type { DeepLinkingSessions } from './deep-linking/sessions.ts'
import { json, page, type Answer, type Incoming } from './http.ts'
import { authorize } from './oidc/authorize.ts'
import type { Intents } from './oidc/intents.ts'
import type { LaunchClaims } from './oidc/launch-claims.ts'
import { storagePage } from './pages/activity.ts'
import { activity, connect, launch, portal } from './pages/routes.ts'
import type { Endpoint } from './record.ts'
import { openidConfiguration } from './registration/configuration.ts'
import { register } from './registration/register.ts'
import type { Registrations } from './registration/registrations.ts'
import { agentFaults } from './services/agent.ts'
import type { Gradebook } from './services/gradebook.ts'
import { grades, gradesEndpoint } from './services/grades.ts'
import { members, type Roster } from './services/members.ts'
import { grantToken, type Tokens } from './services/token.ts'
import type { World } from './world.ts'

export interface Parts {
  readonly world: World
  readonly roster: Roster
  readonly intents: Intents
  readonly gradebook: Gradebook
  readonly sessions: DeepLinkingSessions
  readonly registrations: Registrations
  readonly links: CourseLinks
  readonly claimsOf: LaunchClaims
}

const keySet = async ({ keys }: World, request: Incoming): Promise<Answer> => ({
  ...json(200, { keys: await keys.published() }, { 'cache-control': 'public, max-age=600' }),
  faults: agentFaults(request),
})

type Handle = (request: Incoming) => Answer | Promise<Answer>

/** Every endpoint, by the first part of its path; each request goes on the record. */
export function createRouter(parts: Parts) {
  const { world, roster, intents, gradebook, sessions, registrations, links, claimsOf } = parts
  const tokens: Tokens = new Map()
  const scripted = new Map<Endpoint, Answer[]>()
  const shown =
    (html: () => string): Handle =>
    () =>
      page(html())

  const routes: Readonly<Record<string, readonly [Endpoint | ((path: string) => Endpoint), Handle]>> = {
    activity: ['page', (request) => activity(world, request)],
    connect: ['page', (request) => connect(world, registrations, request)],
    portal: ['page', portal],
    storage: ['page', shown(() => storagePage(world))],
    returned: ['page', shown(() => '<h1>Back in the course</h1>')],
    launch: ['launch', (request) => launch(world, intents, { people: roster.members, links }, request)],
    authorize: ['authorize', (request) => authorize(world, intents, claimsOf, request)],
    jwks: ['jwks', (request) => keySet(world, request)],
    token: ['token', (request) => grantToken(world, tokens, request)],
    members: ['members', (request) => members(world, tokens, roster, request)],
    lineitems: [gradesEndpoint, (request) => grades(world, tokens, gradebook, roster.members, request)],
    'deep-link-return': ['deep-link-return', (request) => deepLinkReturn(world, sessions, parts, request)],
    'openid-configuration': ['configuration', (request) => openidConfiguration(world, registrations, request)],
    registration: ['registration', (request) => register(world, registrations, request)],
    message: ['message', ({ body }) => ({ status: 204, faults: (JSON.parse(body) as { faults: string[] }).faults })],
  }

  return {
    answerNext(endpoint: Endpoint, answer: Answer) {
      scripted.set(endpoint, [...(scripted.get(endpoint) ?? []), answer])
    },
    async handle(request: Incoming): Promise<Answer> {
      const route = routes[request.url.pathname.split('/')[1] ?? '']
      if (route === undefined) return page('<h1>Not found</h1>', 404)
      const [named, answer] = route
      const endpoint = typeof named === 'string' ? named : named(request.url.pathname)
      const given = scripted.get(endpoint)?.shift() ?? (await answer(request))
      world.log.add(endpoint, request, given)
      return given
    },
  }
}
