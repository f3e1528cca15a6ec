import { checkPattern } from '@guichet/domain/tickets/elements/pattern/match'
import { z } from 'zod'
import type { ElementType } from '../../../contract/element-points.ts'

const LINE_MAX = 1_000

const settings = z.strictObject({
  minLength: z.int().min(0).max(LINE_MAX).default(0),
  maxLength: z.int().min(1).max(LINE_MAX).default(255),
  /** Null or blank: any text. */
  pattern: z
    .string()
    .max(200)
    .refine((pattern) => checkPattern(pattern.trim()).ok, { params: { code: 'pattern.unsupported' } })
    .nullable()
    .default(null),
})

/** A line of text. */
export const text: ElementType = {
  settings,
  hasOptions: false,
  entry: 'edited',
  forVisitors: true,
  rules(given) {
    const { minLength, maxLength, pattern } = settings.parse(given)
    return { kind: 'text', multiline: false, minLength, maxLength, pattern: pattern?.trim() || null }
  },
}
