import type { z } from 'zod'
import type { BulkOutcome, BulkStage } from '../../contract/bulk-words.ts'
import type { bulkAction, bulkAsked } from '../../contract/bulks.shapes.ts'
import type { refusal } from '../../contract/transitions.ts'

export type BulkAction = z.output<typeof bulkAction>
export type BulkAsked = z.output<typeof bulkAsked>
/** Without names of people, which are not kept. */
export type Refusal = Omit<z.output<typeof refusal>, 'people'>

/** What becomes of a ticket, or would. */
export type Verdict = { readonly kind: BulkOutcome; readonly refusals: readonly Refusal[] }

export interface Bulk {
  readonly trackerId: string
  readonly id: string
  readonly action: BulkAction
  readonly stage: BulkStage
  readonly total: number
  readonly createdById: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

export type Progress = Readonly<Record<BulkOutcome | 'left', number>>
