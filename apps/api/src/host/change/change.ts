import { Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { ByRule, Cause, Change, Host } from '@guichet/plugin-kit/host'
import { acknowledgeEarly, keepLate, withoutVersions } from './change-mutants.ts'
import { isConflict } from '../failures/database-error.ts'
import { answerRow, claimKey, type Claim } from './idempotency.ts'
import { eventRows } from '../log/event-log.ts'
import { mutant } from '../mutants.ts'
import type { Notice } from '../log/notice.ts'

/** Carries what is to be told out of the transaction, so that it rolls back: an expected failure, or an answer given earlier. */
class Refused extends Error {
  readonly outcome: Outcome<unknown>
  constructor(outcome: Outcome<unknown>) {
    super('refused')
    this.outcome = outcome
  }
}

/** The key's earlier holder committed just when it was taken: from the start, with that in sight. */
class KeyTaken extends Error {}

const ATTEMPTS = 3

interface Deps {
  readonly db: Db
  readonly now: () => Date
  readonly newId: () => string
  /** Every type of event that a manifest declares. */
  readonly eventTypes: ReadonlySet<string>
  /** Told after each commit: the relay need not wait for its next look. */
  readonly committed: Notice
}

type Work<A> = (tx: Tx) => Promise<Outcome<Change<A>>>

/**
 * The one way to write (architecture.md, How data flows): rows, events and idempotency record in one transaction.
 * Deadlocks, serialization failures and a key that was taken meanwhile are tried again, from the start, at most three times in all.
 */
export function createChange(deps: Deps): Host['change'] {
  const db = mutant('drop-version-condition') ? withoutVersions(deps.db) : deps.db
  return async <A>(cause: Cause | ByRule, work: Work<A>): Promise<Outcome<A>> => {
    for (let attempt = 1; ; attempt++) {
      try {
        const outcome = await transactionFor(db, cause)((tx) => attemptChange(deps, tx, cause, work))
        if (mutant('key-outside-transaction')) await keepLate(db, cause, outcome, deps.now())
        deps.committed.tell()
        return outcome
      } catch (error) {
        if (error instanceof Refused) return error.outcome as Outcome<A>
        if (!(error instanceof KeyTaken || isConflict(error)) || attempt === ATTEMPTS) throw error
      }
    }
  }
}

/** Resolves once it is committed. */
function transactionFor(db: Db, { idempotency }: Cause | ByRule): <T>(work: (tx: Tx) => Promise<T>) => Promise<T> {
  return idempotency && mutant('ack-before-commit') ? acknowledgeEarly(db) : (work) => db.$transaction(work)
}

async function attemptChange<A>(deps: Deps, tx: Tx, cause: Cause | ByRule, work: Work<A>): Promise<Outcome<A>> {
  const { actor, idempotency } = cause
  const key = actor !== null && idempotency ? { ...idempotency, by: actor.id } : null
  const now = deps.now()
  const claim = () => (key ? claimKey(tx, key.by, key, now) : null)
  const earlier = answeredBy<A>(await claim())
  if (earlier !== null) return earlier
  const outcome = await work(tx)
  // It may have failed because of what the key's earlier holder committed just when we took it: that has its answer.
  if (!outcome.ok) throw new Refused(answeredBy(await claim()) ?? outcome)
  const { answer, events } = outcome.value
  const undeclared = events.find(({ type }) => !deps.eventTypes.has(type))
  if (undeclared !== undefined) throw new Error(`no manifest declares the event ${undeclared.type}`)
  await record(tx, {
    events: events.length === 0 ? null : eventRows(events, { actor, now, newId: deps.newId }),
    answer: key && !mutant('key-outside-transaction') ? answerRow(key.by, key, answer, now) : null,
  })
  return { ok: true, value: answer }
}

/** What a key already says; null: the change is to be made. */
function answeredBy<A>(claim: Claim | null): Outcome<A> | null {
  switch (claim?.state) {
    case undefined:
    case 'new':
      return null
    case 'in-progress':
      return failure('idempotency.in_progress')
    case 'other-request':
      return failure('idempotency.key_reused')
    case 'answered':
      return { ok: true, value: claim.answer as A }
  }
}

/** What tells of a change, beside its rows: in one statement. */
async function record(
  tx: Tx,
  { events, answer }: { events: Prisma.Sql | null; answer: Prisma.Sql | null },
): Promise<void> {
  if (answer === null) return void (events === null || (await tx.$executeRaw(events)))
  const kept = await tx.$executeRaw(events === null ? answer : Prisma.sql`WITH told AS (${events}) ${answer}`)
  if (kept === 0) throw new KeyTaken('another has answered under this key')
}
