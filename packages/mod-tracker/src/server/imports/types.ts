import type { z } from 'zod'
import type { ImportStage, RefusalCode } from '../../contract/import-words.ts'
import type { importSettings } from '../../contract/imports.shapes.ts'

/** How a file is read, as it is set up and stored. */
export type StoredSettings = z.output<typeof importSettings>

/** Why an import failed: an error's code, with what its words need. */
export interface StoredFailure {
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
}

/** How far a pass over the file has come. */
export interface Progress {
  readonly rowsDone: number
  readonly bytesDone: number
  readonly imported: number
  readonly already: number
  readonly refused: number
  readonly reasons: Readonly<Partial<Record<RefusalCode, number>>>
}

export interface ImportRecord extends Progress {
  readonly trackerId: string
  readonly id: string
  readonly fileId: string
  readonly fileName: string
  readonly bytes: number
  readonly settings: StoredSettings
  readonly stage: ImportStage
  readonly pass: number
  readonly dryRun: boolean
  readonly failure: StoredFailure | null
  readonly createdById: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}
