import { CONFIGURATION } from '../claims.ts'
import { err, ok, type Result } from '../result.ts'
import { asRecord } from '../record.ts'
import { readId } from '../services/json.ts'
import { line } from '../text.ts'
import { URL_MAX } from '../web-url.ts'

/** What the platform made of our request. */
export interface RegistrationAnswer {
  readonly clientId: string
  /** Null: it is learnt from the first launch, or given by hand (Canvas). */
  readonly deploymentId: string | null
  /** What was granted; null: it did not say. */
  readonly scopes: readonly string[] | null
  readonly registrationClientUrl: string | null
}

/** An answer without an identifier, or with other addresses than those we gave, is no registration of ours. */
export function readRegistrationAnswer(
  given: unknown,
  launchUrl: string,
): Result<RegistrationAnswer, 'client_id' | 'redirect_uris'> {
  const body = asRecord(given) ?? {}
  const clientId = readId(body['client_id'])
  if (clientId === null) return err('client_id')
  const uris = body['redirect_uris']
  if (uris !== undefined && !(Array.isArray(uris) && uris.includes(launchUrl))) return err('redirect_uris')
  return ok({
    clientId,
    deploymentId: readId(asRecord(body[CONFIGURATION.tool])?.['deployment_id']),
    scopes: typeof body['scope'] === 'string' ? body['scope'].split(' ').filter((scope) => scope !== '') : null,
    registrationClientUrl: line(body['registration_client_uri'], URL_MAX),
  })
}
