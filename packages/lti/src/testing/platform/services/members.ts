import { SCOPE } from '../../../claims.ts'
import { json, type Answer, type Incoming } from '../http.ts'
import { nameOf, type Person } from '../people.ts'
import type { Switches } from '../switches.ts'
import type { World } from '../world.ts'
import { refuseCall } from './bearer.ts'
import { pageOf } from './paging.ts'
import type { Tokens } from './token.ts'

const MEDIA_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json'

/** The roster of a course, which tests may change. `changes`: what `rel="differences"` leads to. */
export interface Roster {
  members: readonly Person[]
  changes: readonly Person[]
}

/** Names and roles (lti.md 1.12). */
export function members(world: World, tokens: Tokens, roster: Roster, request: Incoming): Answer {
  const refused = refuseCall(world, tokens, request, { scopes: [SCOPE.namesRoles], accept: MEDIA_TYPE })
  if (refused !== null) return refused
  const { searchParams, pathname } = request.url
  if (request.method !== 'GET') return { ...json(405, {}), faults: ['method'] }
  if (searchParams.get('svc') !== 'nrps') return { ...json(404, {}), faults: ['query lost'] }
  const { switches, urls } = world
  const since = searchParams.get('since')
  const role = searchParams.get('role')
  const all = (since === null ? roster.members : roster.changes).filter(
    (person) => since !== null || person.status !== 'Deleted',
  )
  const chosen = all.filter((person) => role === null || rolesOf(person, switches).includes(role))
  const id = decodeURIComponent(pathname.split('/')[2] ?? '')
  const container = (items: readonly Person[]) => ({
    id: request.url.href,
    context: { id, label: id.toUpperCase(), title: `Course ${id}` },
    members: items.map((person) => memberOf(person, switches)),
  })
  const links: Record<string, string> = switches.differences
    ? { differences: `${urls.services}${pathname}?svc=nrps&since=1` }
    : {}
  return pageOf(world, request, chosen, container, { contentType: MEDIA_TYPE, links })
}

function memberOf(person: Person, switches: Switches) {
  const { sub, givenName, familyName, email, status } = person
  const names = { name: nameOf(person), given_name: givenName, family_name: familyName }
  return {
    user_id: sub,
    roles: rolesOf(person, switches),
    // The usual one goes without saying.
    ...(status === 'Active' ? {} : { status }),
    ...(switches.privacy === 'public' || switches.privacy === 'name' ? names : {}),
    ...(switches.privacy === 'public' || switches.privacy === 'email' ? { email } : {}),
  }
}

function rolesOf({ roles, rosterRoles = roles }: Person, { shortRosterRoles }: Switches): readonly string[] {
  return shortRosterRoles ? rosterRoles.map((role) => role.split('#').at(-1) ?? role) : rosterRoles
}
