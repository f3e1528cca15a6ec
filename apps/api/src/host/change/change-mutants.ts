import { setTimeout as sleep } from 'node:timers/promises'
import { Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { Outcome } from '@guichet/plugin-kit/failure'
import type { ByRule, Cause } from '@guichet/plugin-kit/host'
import { answerRow } from './idempotency.ts'

// The defects of `change` that tests switch on (mutants.ts). Each opens a gap; it is wide, so that a short run falls into it.

const GAP = 100

/** Answers when the work is done, and commits a moment later. */
export function acknowledgeEarly(db: Db): <T>(work: (tx: Tx) => Promise<T>) => Promise<T> {
  return <T>(work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      db.$transaction(async (tx) => {
        resolve(await work(tx))
        await sleep(GAP)
      }).catch(reject)
    })
}

/** Keeps the answer when the change it answers has long been committed. */
export async function keepLate(
  db: Db,
  { actor, idempotency }: Cause | ByRule,
  outcome: Outcome<unknown>,
  now: Date,
): Promise<void> {
  if (actor === null || !idempotency || !outcome.ok) return
  await sleep(GAP)
  await db.$executeRaw(answerRow(actor.id, idempotency, outcome.value, now))
}

/** A client whose writes by version are writes by id: the last word counts. In statements by hand the condition becomes one that always holds. */
export function withoutVersions(db: Db): Db {
  return db.$extends({
    query: {
      $executeRaw({ args, query }) {
        const strings = args.strings.map((text) => text.replace(/\bversion = $/, 'version <> -'))
        return query(new Prisma.Sql(strings, args.values))
      },
      $allModels: {
        updateMany({ args, query }) {
          const { version: _, ...where } = (args.where ?? {}) as Record<string, unknown>
          return query({ ...args, where })
        },
      },
    },
  }) as unknown as Db
}
