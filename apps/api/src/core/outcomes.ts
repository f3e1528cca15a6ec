import { Prisma } from '@guichet/db/client'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'

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
