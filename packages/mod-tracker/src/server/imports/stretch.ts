import { ok } from '@guichet/domain/result'
import { failure, type Failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import { openImport } from '../import/open-import.ts'
import { amongMembers } from '../import/look-up.ts'
import type { RowOutcome } from '../import/outcome.ts'
import type { Caller } from '../caller.ts'
import { chosenPeople, engineSettings } from './engine-settings.ts'
import { progressAfter } from './progress.ts'
import { changeImport, findImport, moveOn } from './repository.ts'
import { insertRows } from './rows-repository.ts'
import type { ImportRecord, Progress } from './types.ts'

/** Milliseconds after which another import may have its turn. */
const STRETCH = 10_000

/** What each row costs of memory and of the database is bounded by this (identity.ts); the command has no such bound. */
const MOST_ROWS = 500_000

const OVERTAKEN = failure('tracker.import.overtaken')

/**
 * Works on an import for a while, from where it is. Each hundred rows, what became of them and how far the import is commit together, and only
 * if it still is where this has left it: whoever is killed leaves it whole, and of two who work on it, one goes on.
 */
export async function stretch(
  caller: Caller,
  given: ImportRecord,
  beat: () => Promise<void>,
): Promise<'more' | 'over'> {
  const { host, activity } = caller
  const file = await host.files.open(activity.id, given.fileId)
  if (file === null) return end(caller, given, given, { code: 'tracker.import.file_gone' })
  const source = new Counted(file.stream)
  try {
    const settings = engineSettings(given.settings, given.dryRun)
    const opened = await openImport({ caller, source, settings, lookUp: amongMembers(chosenPeople(given.settings)) })
    if (!opened.ok) return await end(caller, given, given, opened.error)
    const until = host.now().getTime() + STRETCH
    let progress: Progress = given
    let next: Progress = given
    const record = async (tx: Tx, outcomes: readonly RowOutcome[]): Promise<Outcome<null>> => {
      next = progressAfter(progress, outcomes, source.bytes)
      if (!(await moveOn(tx, given, progress.rowsDone, next, host.now()))) return OVERTAKEN
      await insertRows(tx, given, progress.rowsDone, outcomes)
      return { ok: true, value: null }
    }
    for await (const settled of opened.value.settle({ after: given.rowsDone, record })) {
      if (!settled.ok)
        return settled.error.code === OVERTAKEN.error.code ? 'over' : await end(caller, given, progress, settled.error)
      progress = next
      if (progress.rowsDone >= MOST_ROWS)
        return await end(caller, given, progress, { code: 'tracker.import.too_many_rows', params: { most: MOST_ROWS } })
      await beat()
      if (host.now().getTime() > until) return 'more'
    }
    return await end(caller, given, progress, null)
  } finally {
    file.stream.destroy()
  }
}

/** The pass is over, well or not; unless somebody has stopped it, or goes on elsewhere. */
async function end(
  caller: Caller,
  given: ImportRecord,
  { rowsDone }: Progress,
  failed: Failure | null,
): Promise<'over'> {
  const { host, actor } = caller
  const now = await findImport(host.db, given.trackerId, given.id)
  if (now === null || now.pass !== given.pass || now.stage !== given.stage || now.rowsDone !== rowsDone) return 'over'
  const changes =
    failed === null
      ? { stage: given.dryRun ? 'checked' : 'done', bytesDone: given.bytes }
      : { stage: 'failed', failure: { code: failed.code, params: failed.params ?? {} } }
  await host.change({ actor }, async (tx) => {
    await changeImport(tx, now, changes as Parameters<typeof changeImport>[2], host.now())
    return changed(ok(null))
  })
  return 'over'
}

/** Counts what goes by. */
class Counted implements AsyncIterable<Uint8Array> {
  readonly #source: AsyncIterable<Uint8Array>
  bytes = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#source) {
      this.bytes += piece.length
      yield piece
    }
  }
}
