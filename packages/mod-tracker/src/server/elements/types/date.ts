import { z } from 'zod'
import type { ElementType } from '../../../contract/element-points.ts'

const day = z.iso.date().nullable().default(null)
const settings = z.strictObject({ min: day, max: day })

/** A day. */
export const date: ElementType = {
  settings,
  hasOptions: false,
  entry: 'edited',
  forVisitors: true,
  rules: (given) => ({ kind: 'date', ...settings.parse(given) }),
}
