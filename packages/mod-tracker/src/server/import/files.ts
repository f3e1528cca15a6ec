import { open } from 'node:fs/promises'
import type { ReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { openReportFile, type ReportFile } from './report-file.ts'

/** As whoever typed it meant: pnpm runs scripts in the package's folder. */
export const pathOf = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

export interface Source {
  readonly stream: ReadStream
  readonly bytes: number
}

/** The file to import. Destroying the stream closes it. */
export async function openSource(path: string): Promise<Outcome<Source>> {
  return orProblem(path, async () => {
    const file = await open(path)
    const { size } = await file.stat()
    return { stream: file.createReadStream(), bytes: size }
  })
}

/** Never over the file that is imported. */
export async function openReport(given: string | null, source: string): Promise<Outcome<ReportFile | null>> {
  if (given === null) return { ok: true, value: null }
  const path = pathOf(given)
  const kind = (['csv', 'json'] as const).find((one) => path.toLowerCase().endsWith(`.${one}`))
  if (kind === undefined) return refuse('needs a name that ends in .csv or .json')
  if (path === source) return refuse('is the file to import')
  return orProblem(path, () => openReportFile(path, kind))
}

const refuse = (problem: string) => failure('tracker.import.option', { option: '--report', problem })

async function orProblem<T>(file: string, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return failure('tracker.import.file', { file, problem: error instanceof Error ? error.message : String(error) })
  }
}
