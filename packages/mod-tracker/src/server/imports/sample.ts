import { failure } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { Delimiter, Encoding } from '../../contract/import-words.ts'
import { excerpt } from '../import/excerpt.ts'
import type { Caller } from '../caller.ts'
import { firstRows } from './first-rows.ts'
import { importOf } from './read.ts'

const ROWS = 20
const EXAMPLES = 3

interface Asked {
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
}

/** The columns of an import's file, with the beginnings of their first cells. */
export async function sampleOf(caller: Caller, importId: string, { encoding, delimiter }: Asked) {
  const found = await importOf(caller, importId)
  if (!found.ok) return found
  const { settings, fileId } = found.value
  const file = await caller.host.files.open(caller.activity.id, fileId)
  if (file === null) return failure('tracker.import.not_found')
  try {
    const reading = { encoding: encoding ?? settings.encoding, delimiter: delimiter ?? settings.delimiter }
    const [header, ...rows] = await firstRows(file.stream, reading, ROWS + 1)
    if (header === undefined) return failure('tracker.import.no_header')
    const names = header.map((cell) => cell.trim())
    const columns = names.map((name, at) => ({
      name,
      twice: names.indexOf(name) !== names.lastIndexOf(name),
      examples: examplesOf(rows.map((row) => row[at] ?? '')),
    }))
    return answer(200, { columns })
  } finally {
    file.stream.destroy()
  }
}

function examplesOf(cells: readonly string[]): string[] {
  const shown = cells.map((cell) => excerpt(cell.trim())).filter((cell) => cell !== '')
  return [...new Set(shown)].slice(0, EXAMPLES)
}
