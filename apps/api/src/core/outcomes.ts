import { Prisma } from '@guichet/db/client'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Change } from '@guichet/plugin-kit/host'

/** What a change gives back: the answer, which is sent and kept under the idempotency key, and the events that tell of it. */
export function changed<A>(
  answered: { readonly ok: true; readonly value: A },
  ...events: NewEvent[]
): Outcome<Change<A>> {
  return { ok: true, value: { answer: answered.value, events } }
}

/** 412, with the representation as it is now for the client to merge with. */
export function mismatch(current: unknown): Outcome<never> {
  return { ok: false, error: { code: 'version.mismatch', current } }
}

/**
 * Tells a write that ran into a unique constraint, by its name, as a failure. The constraint is the judge, because a look-up before the
 * write would race.
 */
export async function refusingDuplicates<T>(
  codes: Readonly<Record<string, string>>,
  write: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await write()
  } catch (error) {
    const code = codes[violatedConstraint(error) ?? '']
    if (code === undefined) throw error
    return failure(code)
  }
}

interface AdapterMeta {
  readonly driverAdapterError?: { readonly cause?: { readonly constraint?: { readonly index?: string } } }
}

function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return undefined
  return (error.meta as AdapterMeta | undefined)?.driverAdapterError?.cause?.constraint?.index
}
