import type { Tx } from '@guichet/db/connect'
import type { EmbedAlgorithm } from '@guichet/lti/embed/client'
import type { FieldFailure, Outcome } from '@guichet/plugin-kit/failure'
import { soundAddresses } from '../../launches/addresses.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import { activitiesAmong } from './repository.ts'

interface Given {
  readonly jwksUrl?: string | null | undefined
  readonly origins?: readonly string[] | undefined
}

/** Addresses of public pages by https, keys that this server may fetch; and keys only of who signs with keys. */
export function soundClient(deps: LaunchDeps, given: Given, algorithm: EmbedAlgorithm): Outcome<null> {
  const { jwksUrl } = given
  const isBySecret = algorithm === 'HS256'
  if (jwksUrl !== undefined && (jwksUrl === null) !== isBySecret) {
    return refused([{ in: 'body', path: ['jwksUrl'], code: isBySecret ? 'embed.by_secret' : 'too_small' }])
  }
  return soundAddresses(deps, { jwksUrl, origins: given.origins }, ['jwksUrl'])
}

/** That all of them are there. */
export async function soundActivities(tx: Tx, ids: readonly string[]): Promise<Outcome<null>> {
  const there = await activitiesAmong(tx, ids)
  return refused(
    ids.flatMap((id, index): FieldFailure[] =>
      there.has(id) ? [] : [{ in: 'body', path: ['activities', index], code: 'unknown' }],
    ),
  )
}

const refused = (fields: FieldFailure[]): Outcome<null> =>
  fields.length === 0 ? { ok: true, value: null } : { ok: false, error: { code: 'request.invalid', fields } }
