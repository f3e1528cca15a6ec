import type { FastifyInstance } from 'fastify'
import { Ceiling } from '../../../host/http/rate-limit.ts'
import type { Doors } from '../../launches/doors/answers.ts'
import { openDoors } from '../../launches/doors/door.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import type { Telling } from '../../launches/doors/trouble.ts'
import { embeddableAt, frame } from './frame.ts'
import { handover } from './handover.ts'
import { loader } from './loader.ts'
import { oembed } from './oembed.ts'

/** Requests a minute of one address: a school has one, and all of a lecture open a page at once. */
const MOST = 3_000

/** A form with a token. */
const FORM_MAX = 32 * 1024

/** The addresses that pages of other sites know (lti.md 6), outside of the API: frames are opened with them. */
export async function useEmbed(app: FastifyInstance, deps: LaunchDeps, doors: Doors): Promise<void> {
  const ceiling = new Ceiling(MOST)
  await app.register(async (scope) => {
    const telling: Telling = {
      page: (why, id) => ({ step: 'not-embedded', why, id }),
      framers: async (request) => (await embeddableAt(deps, request))?.client.origins ?? [],
    }
    const { page, data } = openDoors(scope, deps, doors, { formMax: FORM_MAX, ceilingOf: () => ceiling, telling })
    data('/oembed', oembed)
    data('/embed/loader.js', loader)
    data('/embed/loader-:version(\\d+).js', loader)
    page('GET', '/embed/:client/:activity', frame)
    page('POST', '/embed/:client/:activity', handover)
  })
}
