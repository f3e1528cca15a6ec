/** One request to a platform. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** A longer answer is `too_large`. Without it the host's own limit holds. */
  readonly maxBytes?: number
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/**
 * The network's port, the only way out of this package. The host implements it with its rules for addresses (lti.md, attack 9) and its
 * time limits. It never follows a redirect: a 3xx comes back as it is. Whatever has no answer throws `Unsent`.
 */
export type Send = (exchange: Exchange) => Promise<Reply>

export type UnsentReason = 'refused' | 'unreachable' | 'timeout' | 'too_large'

/** There is no answer: the address is not allowed, nobody is there, it took too long, or it was too much. */
export class Unsent extends Error {
  readonly reason: UnsentReason

  constructor(reason: UnsentReason, options?: ErrorOptions) {
    super(`Unsent: ${reason}`, options)
    this.name = 'Unsent'
    this.reason = reason
  }
}

/** Every call to a platform names its sender: Canvas refuses those that do not (lti.md 1.11). */
export const USER_AGENT = 'Guichet (LTI 1.3 tool)'
