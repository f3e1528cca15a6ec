import { failure, type Outcome } from '@guichet/plugin-kit/failure'

/** What a transaction answers that finds its ticket out of sight, or out of the tracker, since it was read. */
export const WENT = failure('tracker.ticket.not_found')

const ATTEMPTS = 3

/** Reads and changes anew when the ticket went in between: what was merged is found where it went, and what is really gone is not found. */
export async function followed<A>(attempt: () => Promise<Outcome<A>>): Promise<Outcome<A>> {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt()
    if (outcome.ok || outcome.error !== WENT.error || tries === ATTEMPTS) return outcome
  }
}
