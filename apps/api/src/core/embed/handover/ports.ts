import type { EmbedPorts } from '@guichet/lti/embed/verify'
import { hashOf } from '@guichet/lti/login/secret'
import type { LaunchDeps } from '../../launches/deps.ts'
import { keyIn } from '../secrets/sealing.ts'
import { spendToken, type Embeddable } from './repository.ts'

/** What a token of one client is checked with: its own secrets or its own set of keys, and what of its tokens was used. */
export function portsOf({ host, launches }: LaunchDeps, { client, secrets }: Embeddable): EmbedPorts {
  return {
    async key(kid) {
      if (client.algorithm !== 'HS256') return launches.keys[client.algorithm].find(client.jwksUrl ?? '', kid)
      const sealed = Object.hasOwn(secrets, kid) ? secrets[kid] : undefined
      if (sealed === undefined) return { kind: 'unknown' }
      return { kind: 'found', key: keyIn(host, Buffer.from(sealed, 'base64')) }
    },
    spend: (tokenId, until) => spendToken(host.db, client.id, hashOf(tokenId), until),
    now: host.now,
  }
}
