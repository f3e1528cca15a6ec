import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import type { PoolClient } from 'pg'

/** The connection of a transaction that Prisma has begun; null when there is none yet, or none any more. */
interface Held {
  client: PoolClient | null
}

const beginning = new AsyncLocalStorage<Held>()

/** What statements by hand meet once Prisma has ended their transaction, because its time was over: its own code for that. */
class TransactionOver extends Error {
  readonly code = 'P2028'
  constructor() {
    super('the transaction is over')
  }
}

/** Runs what begins one transaction of Prisma; `connection` is that transaction's, for as long as it lasts. */
export function holding<T>(begin: (connection: () => PoolClient) => T): T {
  const held: Held = { client: null }
  return beginning.run(held, () =>
    begin(() => {
      if (held.client === null) throw new TransactionOver()
      return held.client
    }),
  )
}

/** adapter-pg that tells `holding` of the connection it began a transaction on. */
export class TellingAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => {
      const held = beginning.getStore()
      const transaction = await start(isolationLevel)
      if (held !== undefined) {
        held.client = (transaction as unknown as { readonly client: PoolClient }).client
        for (const end of ['commit', 'rollback'] as const) {
          const give = transaction[end].bind(transaction)
          transaction[end] = () => {
            held.client = null
            return give()
          }
        }
      }
      return transaction
    }
    return adapter
  }
}
