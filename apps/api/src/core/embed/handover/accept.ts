import { verifyEmbed, type Embedding } from '@guichet/lti/embed/verify'
import type { EmbedRequest } from '@guichet/lti/embed/evidence'
import type { LaunchDeps } from '../../launches/deps.ts'
import type { Launched } from '../../launches/launched.ts'
import { newReference } from '../../launches/reference.ts'
import type { HandoverFault } from '../clients/contract.ts'
import { keepOutcome, type Outcome } from './outcome.ts'
import { portsOf } from './ports.ts'
import { provide } from './provision.ts'
import type { Embeddable } from './repository.ts'

export type Accepted =
  /** The outcome is yet to be kept, with what comes of it. */
  | { readonly ok: true; readonly userId: string; readonly launched: Launched; readonly outcome: Outcome }
  /** The check's name is for the log and the client's page, where the reference finds it; nobody else is told. */
  | { readonly ok: false; readonly failed: HandoverFault; readonly reference: string }

type Handed = Omit<EmbedRequest, 'activity'>

/** A token that a page handed over, by whichever door: who comes, and what their session will be. `audience`: our origin. */
export async function accept(
  deps: LaunchDeps,
  embeddable: Embeddable,
  handed: Handed,
  audience: string,
): Promise<Accepted> {
  const { client, activity } = embeddable
  const about = { clientId: client.id, activityId: activity.id, origin: handed.from }
  const refuse = async (failed: HandoverFault, skew: number | null) => {
    const reference = newReference()
    await keepOutcome(deps, { ...about, failed, reference, skew })
    return { ok: false, failed, reference } as const
  }
  const request = { ...handed, activity: activity.id }
  const verified = await verifyEmbed(request, { client, audience }, portsOf(deps, embeddable))
  if (!verified.ok) return refuse(verified.error.code, verified.error.skewSeconds)
  const { skewSeconds: skew } = verified.value
  const provided = await provide(deps, embeddable, verified.value)
  if (!provided.ok) return refuse(provided.why, skew)
  return {
    ok: true,
    userId: provided.userId,
    launched: launchedBy(embeddable, verified.value),
    outcome: { ...about, failed: null, reference: null, skew },
  }
}

/** A client is a platform with one deployment, itself; the activity is all the course that there is. */
function launchedBy({ client, activity }: Embeddable, { person, role }: Embedding): Launched {
  return {
    embedded: true,
    platformId: client.id,
    deploymentId: client.id,
    platform: client.name,
    course: null,
    role,
    courseId: activity.id,
    resourceLinkId: null,
    link: null,
    activity,
    copyOf: null,
    returnUrl: null,
    locale: person.locale,
    framed: true,
    deepLinking: null,
    reviewed: null,
  }
}
