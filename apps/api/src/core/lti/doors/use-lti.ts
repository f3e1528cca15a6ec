import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Ceiling } from '../../../host/http/rate-limit.ts'
import type { LtiDeps } from '../deps.ts'
import { askingOrigin } from '../registration/begin.ts'
import type { Doors } from '../../launches/doors/answers.ts'
import { goOn } from './continue.ts'
import { openDoors } from '../../launches/doors/door.ts'
import { framersOf } from './framing.ts'
import { launch, relaunch, seenBy } from './launch.ts'
import { login } from './login.ts'
import { queryOf } from '../../launches/doors/query.ts'
import { register } from './register.ts'
import { configuration, jwks } from './tool.ts'
import type { Telling } from '../../launches/doors/trouble.ts'

/** Requests a minute of one address: a school has one, and all of a lecture open an activity at once. */
const MOST = 3_000

/** The same of registrations, which are kept, and are made once. */
const MOST_REGISTRATIONS = 60

const PREFIX = '/lti'
const REGISTER = `${PREFIX}/register`

/** Forms as platforms post them; read by whoever knows what they have to hold. */
const FORM_MAX = 256 * 1024

/** The addresses that platforms know (lti.md 1.2), outside of the API: browsers are sent to them, and get pages. */
export async function useLti(app: FastifyInstance, deps: LtiDeps, doors: Doors): Promise<void> {
  const ceiling = new Ceiling(MOST)
  const registrations = new Ceiling(MOST_REGISTRATIONS)
  await app.register(
    async (scope) => {
      const ceilingOf = ({ routeOptions }: FastifyRequest) => (routeOptions.url === REGISTER ? registrations : ceiling)
      const telling: Telling = {
        page: (why, id) => ({ step: 'refused', why: why === 'refused' ? 'launch' : why, id, returnUrl: null }),
        saying: (request) =>
          request.routeOptions.url === REGISTER ? askingOrigin(deps, new URLSearchParams(queryOf(request))) : null,
        framers: async (request) => framersOf(deps.host.db, { named: null, ...seenBy(request) }),
      }
      const { page, data } = openDoors(scope, deps, doors, { formMax: FORM_MAX, ceilingOf, telling })
      page('GET', '/login', login)
      page('POST', '/login', login)
      page('GET', '/launch', relaunch)
      page('POST', '/launch', launch)
      page('GET', '/continue', relaunch)
      page('POST', '/continue', goOn)
      page('GET', '/register', register)
      data('/jwks', jwks)
      data('/config.json', configuration)
    },
    { prefix: PREFIX },
  )
}
