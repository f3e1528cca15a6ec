import { rows, type AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { CoreActor as Actor } from './core.places.ts'

const who = rows<Actor>(['agent'])
const atSite = who({ allowed: 'siteManager', 403: 'anyone' })

const changing = (body: unknown) => () => ({ body, headers: { 'if-match': '"1"' } })
/** The one in the path is a name. */
const named = { component: { name: true } } as const

/** What is set for everybody at once: for who runs the site alone. */
export const siteConfiguration: AuthorizationTable<Actor>['operations'] = {
  'plugins.list': { who: atSite },
  'plugins.get': { who: atSite, odd: named },
  'plugins.update': { who: atSite, request: changing({ enabled: false }), odd: named },
  'settings.get': { who: atSite, odd: named },
  'settings.update': { who: atSite, request: changing({ values: { loud: true } }), odd: named },
}
