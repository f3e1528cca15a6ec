import { ok } from '@guichet/domain/result'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { changed, withCurrent } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { importJob } from './job.ts'
import { answerImport, importOf, oneImport } from './read.ts'
import { changeImport } from './repository.ts'
import { leads, STEPS } from './stages.ts'
import type { ImportRecord, Progress, StoredSettings } from './types.ts'

const NOTHING_YET: Progress = { rowsDone: 0, bytesDone: 0, imported: 0, already: 0, refused: 0, reasons: {} }

type Changes = Parameters<typeof changeImport>[2]

interface Stepping {
  readonly importId: string
  /** Null: whatever it is. */
  readonly ifMatch: number | null
}

/** One step of one import, asked in this order: is it there? is it as you saw it? may it be taken from here? */
async function step(
  caller: Caller,
  { importId, ifMatch }: Stepping,
  decide: (given: ImportRecord) => Outcome<Changes>,
  then: (tx: Tx, changed: ImportRecord) => Promise<void> = async () => undefined,
) {
  const now = () => oneImport(caller, importId)
  const found = await importOf(caller, importId)
  if (!found.ok) return found
  if (ifMatch !== null && found.value.version !== ifMatch) return withCurrent(failure('version.mismatch'), now)
  const decided = decide(found.value)
  if (!decided.ok) return decided
  const outcome = await caller.host.change<ImportRecord>(caller, async (tx) => {
    const next = await changeImport(tx, found.value, decided.value, caller.host.now())
    if (next === null) return failure('version.mismatch')
    await then(tx, next)
    return changed(ok(next))
  })
  return outcome.ok ? answerImport(caller, outcome.value) : withCurrent(outcome, now)
}

const notFrom = ({ stage }: ImportRecord) => failure('tracker.import.wrong_stage', { stage })

const work =
  (caller: Caller) =>
  (tx: Tx, { trackerId, id, pass }: ImportRecord) =>
    caller.host.jobs.enqueue(tx, importJob, { tracker: trackerId, import: id, pass, as: caller.actor.id })

export const setUp = (caller: Caller, stepping: Stepping, settings: StoredSettings) =>
  step(caller, stepping, (given) =>
    leads('setUp', given.stage)
      ? { ok: true, value: { stage: STEPS.setUp.to, settings, dryRun: true, ...NOTHING_YET } }
      : notFrom(given),
  )

/** Begins the dry run, which is a pass of its own: rows of an earlier one count no longer. */
export const check = (caller: Caller, stepping: Stepping) =>
  step(
    caller,
    stepping,
    (given) => {
      const { summary, description } = given.settings.columns
      if (!leads('check', given.stage)) return notFrom(given)
      if (summary === undefined && description === undefined) return failure('tracker.import.no_text')
      return { ok: true, value: { stage: STEPS.check.to, dryRun: true, pass: given.pass + 1, ...NOTHING_YET } }
    },
    work(caller),
  )

/** Begins the import; one that has stopped goes on where it was. */
export const run = (caller: Caller, stepping: Stepping) =>
  step(
    caller,
    stepping,
    (given) => {
      if (leads('run', given.stage))
        return { ok: true, value: { stage: STEPS.run.to, dryRun: false, pass: given.pass + 1, ...NOTHING_YET } }
      return leads('goOn', given.stage) && !given.dryRun
        ? { ok: true, value: { stage: STEPS.goOn.to } }
        : notFrom(given)
    },
    work(caller),
  )

/** Whoever works on it notices with the next hundred rows. */
export const cancel = (caller: Caller, importId: string) =>
  step(caller, { importId, ifMatch: null }, (given) => {
    if (leads('stopCheck', given.stage)) return { ok: true, value: { stage: STEPS.stopCheck.to, ...NOTHING_YET } }
    return leads('stopRun', given.stage) ? { ok: true, value: { stage: STEPS.stopRun.to } } : notFrom(given)
  })
