import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFiles, printFiles } from './draft-files.ts'

const file = fc.record({
  id: fc.string(),
  name: fc.string(),
  type: fc.string(),
  bytes: fc.nat(),
  width: fc.option(fc.nat()),
  height: fc.option(fc.nat()),
})

test('what was kept is read back; no files are no draft', () => {
  fc.assert(
    fc.property(fc.array(file), (files) => {
      expect(parseFiles(printFiles(files))).toEqual(files)
    }),
  )
  expect(printFiles([])).toBe('')
})

test('whatever else was kept is no file', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
      expect(Array.isArray(parseFiles(kept))).toBe(true)
    }),
  )
  expect(parseFiles('[1, null, {"id": "a"}]')).toEqual([])
})
