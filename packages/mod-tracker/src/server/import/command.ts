import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Command, CommandInput } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { sentenceOf } from './failures.ts'
import { openReport, openSource, pathOf, type Source } from './files.ts'
import { amongAll } from './look-up.ts'
import { OPTIONS, readSettings, word } from './options.ts'
import type { Counts } from './outcome.ts'
import type { ReportFile } from './report-file.ts'
import { runImport } from './run-import.ts'
import { progressLine, Screen } from './screen.ts'
import type { ImportSettings } from './settings.ts'
import { callerOf } from './caller-of.ts'

/** Rows between two lines of progress. */
const TOLD_EVERY = 25

/** `pnpm guichet import FILE --tracker … --as … --map …`. Exit code 0 when no row was refused. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Imports the rows of a CSV file as tickets; run again, it imports only those that are not there yet',
  arguments: [{ name: '<file>', summary: 'a CSV file, whose first line names its columns' }],
  options: OPTIONS,
  async run(input) {
    const outcome = await importFile(input)
    if (!outcome.ok) input.print(sentenceOf(outcome.error))
    return outcome
  },
}

async function importFile(input: CommandInput): Promise<Outcome<null>> {
  const settings = await readSettings(input.options, pathOf)
  if (!settings.ok) return settings
  const caller = await callerOf(input)
  if (!caller.ok) return caller
  const path = pathOf(input.args[0] ?? '')
  const source = await openSource(path)
  if (!source.ok) return source
  const report = await openReport(word(input.options, 'report'), path)
  if (!report.ok) {
    source.value.stream.destroy()
    return report
  }
  const job = { caller: caller.value, settings: settings.value, source: source.value, report: report.value }
  const counts = await show(input, job)
  if (!counts.ok) return counts
  const { refused } = counts.value
  return refused === 0 ? { ok: true, value: null } : failure('tracker.import.rows_refused', { refused })
}

interface Job {
  readonly caller: Caller
  readonly settings: ImportSettings
  readonly source: Source
  readonly report: ReportFile | null
}

/** Runs the import, showing how far it is and in the end what became of the rows. */
async function show(
  { print, progress }: CommandInput,
  { caller, settings, source, report }: Job,
): Promise<Outcome<Counts>> {
  const { stream, bytes } = source
  const screen = new Screen(print, settings.dryRun)
  try {
    const counts = await runImport({
      caller,
      source: stream,
      settings,
      lookUp: amongAll,
      async onRow(outcome, counts) {
        screen.row(outcome, counts)
        if (counts.rows % TOLD_EVERY === 0) progress(progressLine(counts, stream.bytesRead, bytes))
        await report?.add(outcome)
      },
    })
    progress('')
    if (counts.ok) screen.finish(counts.value)
    return counts
  } finally {
    stream.destroy()
    await report?.close()
  }
}
