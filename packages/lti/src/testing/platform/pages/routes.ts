import type { CourseLinks } from '../deep-linking/course-links.ts'
import { page, type Answer, type Incoming } from '../http.ts'
import { SESSION_COOKIE } from '../oidc/authorize.ts'
import type { Intents, LaunchOptions } from '../oidc/intents.ts'
import { loginForm } from '../oidc/login-form.ts'
import type { Person } from '../people.ts'
import type { Registrations } from '../registration/registrations.ts'
import type { World } from '../world.ts'
import { activityPage } from './activity.ts'
import { connectPage } from './connect.ts'
import { autoPost, documentOf, escaped } from './html.ts'

const MESSAGES = ['resource', 'deep-linking', 'review'] as const

/** `/activity?tool=&as=&link=&link=&width=&height=&target=&message=&context=&for=&copied=`: a page with a frame for each link. */
export function activity(world: World, { url }: Incoming): Answer {
  const asked = url.searchParams
  const links = asked.getAll('link')
  const frames = (links.length === 0 ? ['link-1'] : links).map((link) => {
    const query = new URLSearchParams(asked)
    query.set('link', link)
    return `/launch?${query.toString()}`
  })
  const target = asked.get('target') === 'window' ? 'window' : 'iframe'
  const size = { width: Number(asked.get('width') ?? 800), height: Number(asked.get('height') ?? 600) }
  const shown = page(activityPage(world, { title: 'A course', frames, target, ...size }))
  return { ...shown, headers: { ...shown.headers, 'set-cookie': `${SESSION_COOKIE}; Path=/; HttpOnly; SameSite=Lax` } }
}

export interface Known {
  readonly people: readonly Person[]
  readonly links: CourseLinks
}

/** In the frame: the login that begins it, by a form or by a redirect. */
export function launch(world: World, intents: Intents, known: Known, request: Incoming): Answer {
  const options = optionsOf(world, known, request.url.searchParams)
  if (options === null) return page('<h1>No such tool or person</h1>', 404)
  const form = loginForm(intents.add(options), world.switches, world.urls)
  if (form.method === 'POST') return page(autoPost(form))
  const url = new URL(form.action)
  for (const [name, value] of Object.entries(form.fields)) url.searchParams.set(name, value)
  return { status: 302, headers: { location: url.href } }
}

function optionsOf(world: World, { people, links }: Known, asked: URLSearchParams): LaunchOptions | null {
  const tool = world.tools.get(asked.get('tool') ?? '')
  const person = people.find(({ sub }) => sub === asked.get('as'))
  if (tool === undefined || person === undefined) return null
  // A copied course has links of its own, which say what those said that they were copied from.
  const link = links.all.get(asked.get('copied') ?? asked.get('link') ?? '')
  const message = MESSAGES.find((one) => one === asked.get('message'))
  const forUser = people.find(({ sub }) => sub === asked.get('for'))
  return {
    tool,
    person,
    ...(message === undefined ? {} : { message }),
    link: asked.get('link') ?? 'link-1',
    ...(asked.has('context') ? { context: asked.get('context') || null } : {}),
    ...(link === undefined ? {} : { custom: link.custom, linkTitle: link.title }),
    ...(forUser === undefined ? {} : { forUser }),
  }
}

/** `/portal?src=`: somebody else's page around any other, as a portal has, or an attacker. */
export function portal({ url }: Incoming): Answer {
  const src = escaped(url.searchParams.get('src') ?? 'about:blank')
  return page(
    documentOf('A portal', `<iframe name="portal" title="Portal" src="${src}" width="900" height="700"></iframe>`),
  )
}

/** `/connect?register=&in=iframe|window&renew=CLIENT` */
export function connect(world: World, registrations: Registrations, { url }: Incoming): Answer {
  const register = url.searchParams.get('register') ?? ''
  if (!URL.canParse(register)) return page('<h1>No such tool</h1>', 404)
  const target = url.searchParams.get('in') === 'window' ? 'window' : 'iframe'
  return page(
    connectPage(world, new URL(register), target, registrations.invite({ clientId: url.searchParams.get('renew') })),
  )
}
