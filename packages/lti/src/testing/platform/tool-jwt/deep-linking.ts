import { CLAIM } from '../../../claims.ts'
import type { RegisteredTool } from '../tools.ts'
import type { World } from '../world.ts'
import { itemsFaults, type Accepts } from './content-items.ts'
import { verifyToolJwt, type Judged } from './verify.ts'

/** What the platform asked, and waits for an answer to. */
export interface Asked extends Accepts {
  readonly tool: RegisteredTool
  readonly deploymentId: string
  /** Undefined: no data was given, and none may come back. */
  readonly data: string | undefined
}

/** A deep-linking response (lti.md 1.9); a nonce that is good is used up. */
export async function verifyDeepLinkingResponse(world: World, asked: Asked, token: string): Promise<Judged> {
  const { tool } = asked
  // Its audience is who asked, not where it was posted to.
  const { faults, claims } = await verifyToolJwt(tool, token, { audience: world.urls.issuer, now: world.now() })
  if (claims === null) return { faults, claims }
  const { nonce, azp } = claims
  const fresh = typeof nonce === 'string' && nonce.length >= 16 && world.once('nonce', nonce)
  return {
    claims,
    faults: [
      ...faults,
      ...(fresh ? [] : ['nonce']),
      ...(azp === undefined || azp === tool.clientId ? [] : ['azp']),
      ...(claims[CLAIM.messageType] === 'LtiDeepLinkingResponse' ? [] : ['message_type']),
      ...(claims[CLAIM.version] === '1.3.0' ? [] : ['version']),
      ...(claims[CLAIM.deploymentId] === asked.deploymentId ? [] : ['deployment_id']),
      ...(claims[CLAIM.data] === asked.data ? [] : ['data']),
      ...itemsFaults(claims[CLAIM.contentItems], asked),
    ],
  }
}
