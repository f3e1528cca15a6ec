import { z } from 'zod'
import type { ElementType } from '../../../contract/element-points.ts'

/** `members` shows the names of all who see tickets here to whoever fills in the form. */
const settings = z.strictObject({ among: z.enum(['workers', 'members']).default('workers') })

/** A person. */
export const user: ElementType = {
  settings,
  hasOptions: false,
  entry: 'edited',
  rules: (given) => ({ kind: 'person', among: settings.parse(given).among }),
}
