import { ok } from '@guichet/domain/result'
import { failure } from '@guichet/plugin-kit/failure'
import type { ActivityRef, Host, Tx } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import { callerAs, type Caller } from '../caller.ts'
import { actOn } from './act.ts'
import { nextTurns, takeTurn, type Turn } from './items-repository.ts'
import { DONE, refusedFor } from './judge.ts'
import { bulkToDo, moveBulk, touchBulk } from './repository.ts'
import type { Bulk, Verdict } from './types.ts'

/** Milliseconds after which another may have its turn. */
const STRETCH = 10_000
/** Tickets that are looked up at once. */
const AT_ONCE = 25

const OVERTAKEN = failure('tracker.bulk.overtaken')

/**
 * Works on one for a while, from where it is. Each ticket is a transaction of its own, in which what was done to it and that it was done
 * commit together: whoever is killed leaves each done once or not at all, and of two who work on it each ticket has one.
 */
export async function stretch(
  host: Host,
  activity: ActivityRef,
  bulk: Bulk,
  beat: () => Promise<void>,
): Promise<'more' | 'over'> {
  const until = host.now().getTime() + STRETCH
  for (;;) {
    const turns = await nextTurns(host.db, bulk, AT_ONCE)
    if (turns.length === 0) {
      await write(host, bulk, (tx) => moveBulk(tx, bulk, { from: ['running'], to: 'done' }, host.now()))
      return 'over'
    }
    for (const turn of turns) {
      // With the rights that they have at this moment.
      const caller = await callerAs(host, activity, bulk.createdById)
      if (!(await settle(caller, bulk, turn)) && (await isOver(host, bulk))) return 'over'
      await beat()
      if (host.now().getTime() > until) {
        await write(host, bulk, (tx) => touchBulk(tx, bulk, host.now()))
        return 'more'
      }
    }
  }
}

const write = (host: Host, { createdById }: Bulk, work: (tx: Tx) => Promise<unknown>) =>
  host.change({ actor: { id: createdById, via: 'command' } }, async (tx) => {
    await work(tx)
    return changed(ok(null))
  })

async function isOver(host: Host, { trackerId, id }: Bulk): Promise<boolean> {
  return (await bulkToDo(host.db, trackerId, id))?.stage !== 'running'
}

/** False: it was not, or no longer, this one's to do. */
async function settle(caller: Caller, bulk: Bulk, turn: Turn): Promise<boolean> {
  const verdict = await actOn(writingTogether(caller, bulk, turn), turn.number, bulk.action).catch(unexpected)
  if (verdict === null || verdict.kind === 'done') return verdict !== null
  return record(caller, bulk, turn, verdict)
}

/** What nobody foresaw stops one ticket and not those after it; when the database is what fails, so does keeping this. */
const unexpected = (): Verdict => refusedFor('internal')

async function record({ host, actor }: Caller, bulk: Bulk, turn: Turn, verdict: Verdict): Promise<boolean> {
  const kept = await host.change({ actor }, async (tx) =>
    (await takeTurn(tx, bulk, turn, verdict)) ? changed(ok(null)) : OVERTAKEN,
  )
  return kept.ok
}

/** The same caller, whose every change takes the ticket’s turn first, or is none. */
function writingTogether(caller: Caller, bulk: Bulk, turn: Turn): Caller {
  const { host } = caller
  const change: Host['change'] = (cause, work) =>
    host.change(cause, async (tx) => ((await takeTurn(tx, bulk, turn, DONE)) ? work(tx) : OVERTAKEN))
  return { ...caller, host: { ...host, change } }
}
