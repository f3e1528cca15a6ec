import { extendServer } from '@guichet/plugin-kit/extension-point'
import { trackerElementTypes, type ElementType } from '../../../contract/element-points.ts'
import { checkbox, dropdown, radio } from './choices.ts'
import { date } from './date.ts'
import { file } from './file.ts'
import { number } from './number.ts'
import { text } from './text.ts'
import { textarea } from './textarea.ts'
import { user } from './user.ts'

const TYPES: Readonly<Record<string, ElementType>> = {
  text,
  textarea,
  checkbox,
  radio,
  dropdown,
  number,
  date,
  user,
  file,
}

/** The tracker's own types, by the same way as anybody's. */
export const builtInTypes = Object.entries(TYPES).map(([name, type]) => extendServer(trackerElementTypes, name, type))
