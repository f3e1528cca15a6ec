import type { Expectation, Ids } from '@guichet/plugin-kit/testing/authorization'
import { PLATFORM_FIELDS } from '../../src/core/lti/testing/platform-fields.ts'
import type { CoreActor } from './core.places.ts'
import { atSite, changing, seen, who } from './core.rows.ts'
import { gradeOperations } from './core.grades.ts'

const NOBODY = '00000000-0000-7000-8000-000000000000'

/** Who came by themselves has no launch to ask about; what one who has may do is told where launches are tested. */
const unlaunched = who({ 404: 'anyone', 403: 'readToken writeToken' })

export const ltiOperations: Readonly<Record<string, Expectation<CoreActor>>> = {
  'lti.session.enter': {
    who: who({ refused: 'nobody suspended ended anyone' }),
    refusedWith: 410,
    request: () => ({ body: { code: 'made up' } }),
  },
  'lti.session.launch': { who: unlaunched },
  'lti.session.activity.open': {
    who: unlaunched,
    request: (ids) => ({ body: { activity: ids['activity'] ?? NOBODY } }),
  },
  'lti.session.handoff.handOn': { who: unlaunched },
  'lti.session.copy': { who: unlaunched },
  'lti.session.choice.choose': { who: unlaunched, request: () => ({ body: { activity: null } }) },
  ...connections(),
  ...gradeOperations,
  ...embedding(),
}

/** Sites that show activities in their pages: for who runs the site alone. Whoever comes by one has its token. */
function embedding(): Readonly<Record<string, Expectation<CoreActor>>> {
  const shop = { name: 'Shop', algorithm: 'HS256', origins: ['https://shop.example'] }
  const handed = { token: 'made up', origin: 'https://shop.example' }
  return {
    'embed.clients.list': { who: atSite },
    'embed.clients.create': { who: atSite, request: () => ({ body: shop }) },
    'embed.clients.get': { who: atSite },
    'embed.clients.update': { who: atSite, request: changing({ name: 'Another' }) },
    'embed.clients.status.turn': { who: atSite, request: changing({ status: 'disabled' }) },
    'embed.clients.remove': { who: atSite, request: () => ({ headers: seen }) },
    'embed.clients.handovers': { who: atSite },
    'embed.clients.secrets.make': { who: atSite, request: () => ({ headers: seen }) },
    'embed.clients.secrets.remove': { who: atSite, request: () => ({ headers: seen }) },
    'embed.loader.view': { who: atSite },
    'embed.session.begin': {
      who: who({ refused: 'nobody suspended ended anyone' }),
      refusedWith: 404,
      request: () => ({ body: { client: NOBODY, activity: NOBODY, ...handed } }),
    },
    'embed.session.renew': { who: unlaunched, request: () => ({ body: handed }) },
  }
}

/** Which LMSs send their people here: for who runs the site alone. */
function connections(): Readonly<Record<string, Expectation<CoreActor>>> {
  const code = (ids: Ids) => ({ body: { code: ids['registrationCode'] } })
  return {
    'lti.platforms.list': { who: atSite },
    'lti.platforms.create': { who: atSite, request: () => ({ body: PLATFORM_FIELDS }) },
    'lti.platforms.get': { who: atSite },
    'lti.platforms.update': { who: atSite, request: changing({ name: 'Another' }) },
    'lti.platforms.status.turn': { who: atSite, request: changing({ status: 'disabled' }) },
    'lti.platforms.remove': { who: atSite, request: () => ({ headers: seen }) },
    'lti.platforms.proposal.decide': { who: atSite, request: changing({ take: true }) },
    'lti.platforms.launches': { who: atSite },
    'lti.platforms.deployments.list': { who: atSite },
    'lti.platforms.deployments.create': { who: atSite, request: () => ({ body: { deploymentId: 'new' } }) },
    'lti.deployments.update': { who: atSite, request: changing({ adminsAreManagers: true }) },
    'lti.deployments.status.turn': { who: atSite, request: changing({ status: 'active' }) },
    'lti.deployments.remove': { who: atSite, request: () => ({ headers: seen }) },
    'lti.invitations.list': { who: atSite },
    'lti.invitations.create': { who: atSite, request: () => ({ body: { name: 'Moodle' } }) },
    'lti.invitations.revoke': { who: atSite },
    // By the code of a page; of one that nothing is known of, nothing is said.
    'lti.registrations.confirm': {
      who: who({ refused: 'nobody suspended ended anyone' }),
      refusedWith: 410,
      request: () => ({ body: { code: 'made up' } }),
    },
    'lti.registrations.asked.look': { who: atSite, request: code },
    'lti.registrations.asked.vouch': { who: atSite, request: code },
    'lti.tool.view': { who: atSite },
  }
}
