import type { ShownElementValue, ShownFile } from '../../contract/element-points.ts'

/** The files of a value. */
export const filesIn = (value: ShownElementValue | null): readonly ShownFile[] =>
  Array.isArray(value) ? value.filter((one): one is ShownFile => typeof one === 'object' && one !== null) : []
