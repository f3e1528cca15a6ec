import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { CoreActor as Actor } from './core.places.ts'
import { atSite, changing } from './core.rows.ts'

/** What is set for everybody at once: for who runs the site alone. */
export const siteConfiguration: AuthorizationTable<Actor>['operations'] = {
  'attention.view': { who: atSite },
  'plugins.list': { who: atSite },
  'plugins.get': { who: atSite },
  'plugins.update': { who: atSite, request: changing({ enabled: false }) },
  'settings.get': { who: atSite },
  'settings.update': { who: atSite, request: changing({ values: { loud: true } }) },
}
