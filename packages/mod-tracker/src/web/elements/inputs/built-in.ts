import type { ElementControls } from '../../../contract/element-points.ts'
import type { BuiltInType } from '../built-in-types.ts'
import { ChoiceElementInput } from './choice-input.tsx'
import { DateElementInput } from './date-input.tsx'
import { FileElementInput } from './file-input.tsx'
import { FileElementShown } from './file-shown.tsx'
import { MenuElementInput } from './menu-input.tsx'
import { NumberElementInput } from './number-input.tsx'
import { PersonElementInput } from './person-input.tsx'
import { TextElementInput } from './text-input.tsx'

/** The tracker's own types: what asks for them; all but files are shown as their kind is. */
export const builtIn: Readonly<Record<BuiltInType, ElementControls>> = {
  text: { Input: TextElementInput, Shown: null },
  textarea: { Input: TextElementInput, Shown: null },
  checkbox: { Input: ChoiceElementInput, Shown: null },
  radio: { Input: ChoiceElementInput, Shown: null },
  dropdown: { Input: MenuElementInput, Shown: null },
  date: { Input: DateElementInput, Shown: null },
  number: { Input: NumberElementInput, Shown: null },
  user: { Input: PersonElementInput, Shown: null },
  file: { Input: FileElementInput, Shown: FileElementShown },
}
