import { z } from 'zod'
import type { ElementType } from '../../../contract/element-points.ts'

const bound = z.number().min(-1e12).max(1e12).nullable().default(null)
const settings = z.strictObject({ min: bound, max: bound, decimals: z.int().min(0).max(6).default(0) })

export const number: ElementType = {
  settings,
  hasOptions: false,
  entry: 'edited',
  forVisitors: true,
  rules(given) {
    const { min, max, decimals } = settings.parse(given)
    // Beyond these a number is not what was typed.
    return { kind: 'number', min: min ?? -1e12, max: max ?? 1e12, decimals }
  },
}
