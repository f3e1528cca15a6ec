import { z } from 'zod'
import type { ElementType } from '../../../contract/element-points.ts'

/** One below the other, or side by side. */
const laidOut = z.strictObject({ layout: z.enum(['vertical', 'horizontal']).default('vertical') })
const inMenu = z.strictObject({ multiple: z.boolean().default(false) })

/** Several, each with a box. */
export const checkbox: ElementType = {
  settings: laidOut,
  hasOptions: true,
  entry: 'edited',
  forVisitors: true,
  rules: () => ({ kind: 'options', multiple: true }),
}

/** One, all in sight. */
export const radio: ElementType = {
  settings: laidOut,
  hasOptions: true,
  entry: 'edited',
  forVisitors: true,
  rules: () => ({ kind: 'options', multiple: false }),
}

/** One or several, in a menu. */
export const dropdown: ElementType = {
  settings: inMenu,
  hasOptions: true,
  entry: 'edited',
  forVisitors: true,
  rules: (given) => ({ kind: 'options', multiple: inMenu.parse(given).multiple }),
}
