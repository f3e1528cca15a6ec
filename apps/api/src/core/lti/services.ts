import type { LtiPlatform } from '@guichet/db/client'
import { createServiceCall, type ServiceCall } from '@guichet/lti/services/call'
import { originsOf as originsIn, type ServiceTarget } from '@guichet/lti/services/ports'
import type { Host } from '@guichet/plugin-kit/host'
import type { Send } from '@guichet/lti/send'
import { ourSigningKey } from './keys/keep.ts'
import { platformOf } from './platform.ts'

/** Asks services of platforms; one for the process, for it keeps their tokens. */
export const serviceCall = (host: Host, send: Send): ServiceCall =>
  createServiceCall({ send, signingKey: () => ourSigningKey(host), now: host.now, randomId: host.newId })

/**
 * A platform as a service of it may be asked, at these addresses too: they came in a launch that it signed, and some keep their services
 * elsewhere than themselves (lti.md, attack 9).
 */
export function targetOf(row: LtiPlatform, signed: readonly (string | null)[]): ServiceTarget {
  const own = originsIn([row.issuer, row.authorizationEndpoint, row.tokenEndpoint, row.jwksUrl, ...signed])
  const all = new Set([...own, ...row.serviceOrigins])
  return { platform: platformOf(row), allowedOrigins: (origin) => all.has(origin) }
}
