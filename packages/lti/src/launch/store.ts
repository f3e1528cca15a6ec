import type { Platform } from '../platform.ts'

/** A login that was begun, as it was stored with the state (lti.md 1.4), and what its registration says. */
export interface StoredLogin {
  /** The registration's id, as the host has it. */
  readonly registration: string
  readonly platform: Platform
  readonly nonce: string
  /** `hashOf` the secret that was given to the browser. */
  readonly secretHash: string
  readonly expiresAt: Date
  /** The registration's list of origins: where "back to the course" may lead. */
  readonly origins: readonly string[]
}

/** What a launch has to know of a deployment; the host's own row may hold more, and comes back with the launch. */
export interface Deployment {
  readonly status: 'active' | 'pending' | 'disabled'
  /** Whether somebody without a `sub` may come in. */
  readonly allowsAnonymous: boolean
}

/** What the host keeps for launches. */
export interface LaunchStore<D extends Deployment> {
  /**
   * Takes out the login of a state, so that nobody else gets it: one statement that deletes and returns. Of two launches at once one has it,
   * and with it the nonce, which is thereby used up. Null where there is none, and for registrations that are not active.
   */
  readonly takeLogin: (state: string) => Promise<StoredLogin | null>
  /** Null where it is unknown. A registration that takes new deployments makes a pending one here. */
  readonly deployment: (registration: string, deploymentId: string) => Promise<D | null>
}
