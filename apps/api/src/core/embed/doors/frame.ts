import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUuid } from '../../../host/uuid.ts'
import { originOf, show, type Doors } from '../../launches/doors/answers.ts'
import { queryOf } from '../../launches/doors/query.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import { findEmbeddable, type Embeddable } from '../handover/repository.ts'

/** What the address names; null: nothing, or what is not to be shown. A token does not belong into an address, nor does anything else. */
export async function embeddableAt({ host }: LaunchDeps, request: FastifyRequest): Promise<Embeddable | null> {
  const { client, activity } = request.params as { readonly client: string; readonly activity: string }
  if (queryOf(request) !== '' || !isUuid(client) || !isUuid(activity)) return null
  return findEmbeddable(host.db, client, activity)
}

/** The same to all who ask for what they may not embed: whether it is there is not told, and nobody frames it. */
export function nowhere(doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const page = { step: 'not-embedded', why: 'nowhere', id: '' } as const
  return show(doors, request, reply, { page, status: 404, ancestors: [] })
}

/** `GET /embed/<client>/<activity>` (lti.md 6): the frame of a client's page, which it asks who is there. */
export async function frame(deps: LaunchDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const embeddable = await embeddableAt(deps, request)
  if (embeddable === null) return nowhere(doors, request, reply)
  const { client, activity } = embeddable
  doors.framers.keep(client.id, client.origins)
  const visitors = (await deps.host.activities.openToVisitors(activity.id)) !== null
  const page = { step: 'ask', client: client.id, activity: activity.id, parents: client.origins, visitors } as const
  const here = `${originOf(doors, request)}/embed/${client.id}/${activity.id}`
  const oembed = visitors ? `${originOf(doors, request)}/oembed?url=${encodeURIComponent(here)}` : null
  reply.header('x-robots-tag', 'noindex, nofollow')
  return show(doors, request, reply, { page, status: 200, ancestors: client.origins, oembed })
}
