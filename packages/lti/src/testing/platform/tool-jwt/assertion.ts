import type { RegisteredTool } from '../tools.ts'
import type { World } from '../world.ts'
import { verifyToolJwt } from './verify.ts'

/** What is wrong with a client assertion (lti.md 1.11); nothing, it is good, and its `jti` used up. */
export async function assertionFaults(world: World, tool: RegisteredTool, token: string): Promise<readonly string[]> {
  const audience = world.switches.tokenAudience ?? world.urls.token
  const { faults, claims } = await verifyToolJwt(tool, token, { audience, now: world.now() })
  if (claims === null) return faults
  const { sub, jti } = claims
  const told = typeof jti === 'string' && jti.length >= 16
  return [
    ...faults,
    ...(sub === tool.clientId ? [] : ['sub']),
    ...(told ? [] : ['jti']),
    ...(told && !world.once('jti', jti) ? ['jti.again'] : []),
  ]
}
