import { extendWeb } from '@guichet/plugin-kit/extension-point'
import { trackerElementTypes } from '../../contract/element-points.ts'
import { fieldWords } from './words.ts'

const TYPES = ['text', 'textarea', 'checkbox', 'radio', 'dropdown', 'date', 'number', 'user', 'file'] as const
export type BuiltInType = (typeof TYPES)[number]

/** The tracker's own types, by the same way as anybody's. */
export const builtInTypes = TYPES.map((type) =>
  extendWeb(trackerElementTypes, type, {
    name: `tracker.element.type.${type}`,
    words: fieldWords,
    load: async () => (await import('./inputs/built-in.ts')).builtIn[type],
  }),
)
