import type { CoreDeps } from '../deps.ts'
import { SignInLimiter } from './limiter.ts'
import { deriveKey } from './signing-key.ts'

export interface AuthDeps extends CoreDeps {
  /** One for every door at which a password is asked. */
  readonly limiter: SignInLimiter
  readonly refreshKey: Uint8Array
}

export function withAuth(deps: CoreDeps): AuthDeps {
  return {
    ...deps,
    limiter: new SignInLimiter(deps.host.now),
    refreshKey: deriveKey(deps.signingKey, 'refresh tokens'),
  }
}
