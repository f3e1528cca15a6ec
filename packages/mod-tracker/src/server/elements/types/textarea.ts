import { ELEMENT_TEXT_MAX } from '@guichet/domain/tickets/elements/rules'
import { z } from 'zod'
import type { ElementType } from '../../../contract/element-points.ts'

const settings = z.strictObject({
  minLength: z.int().min(0).max(ELEMENT_TEXT_MAX).default(0),
  maxLength: z.int().min(1).max(ELEMENT_TEXT_MAX).default(4_000),
})

/** Text of several lines. It has no pattern: holding a long one against that takes its time. */
export const textarea: ElementType = {
  settings,
  hasOptions: false,
  entry: 'edited',
  forVisitors: true,
  rules: (given) => ({ kind: 'text', multiline: true, pattern: null, ...settings.parse(given) }),
}
