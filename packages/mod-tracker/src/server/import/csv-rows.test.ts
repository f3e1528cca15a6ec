import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Delimiter } from '../../contract/import-words.ts'
import { csvRows, ROW_MAX } from './csv-rows.ts'
import { collect, piecesOf } from './testing/bytes.ts'
import { textLines } from './text-lines.ts'

const rowsOf = (text: string, delimiter: Delimiter | null = ',') =>
  collect(csvRows(textLines(piecesOf(Buffer.from(text)), 'utf-8', ROW_MAX), delimiter))

const brief = async (text: string) =>
  (await rowsOf(text)).map((row) => [row.line, 'cells' in row ? row.cells : row.problem])

test('rows have the number of their first line; blank lines between them are none', async () => {
  expect(await brief('a,b\r\n"x\r\ny","say ""hi"""\r\n\r\n\n,\n')).toEqual([
    [1, ['a', 'b']],
    [2, ['x\r\ny', 'say "hi"']],
    [6, ['', '']],
  ])
})

test.each([
  ['a quote within a bare cell', '5" pipe,x'],
  ['text after a closing quote', '"a"b,x'],
  ['a quote after a blank', 'a, "b"'],
  ['an open quote', '"a,x'],
  ['two open quotes', '"a,x"y"'],
])('%s costs its row alone', async (_, broken) => {
  expect(await brief(`h,i\n${broken}\n1,2\n"3\n4",5\n`)).toEqual([
    [1, ['h', 'i']],
    [2, 'quote'],
    [3, ['1', '2']],
    [4, ['3\n4', '5']],
  ])
})

test('an open quote as the last thing of a file costs the line it is on', async () => {
  expect(await brief('h,i\n1,2\n3,"4')).toEqual([
    [1, ['h', 'i']],
    [2, ['1', '2']],
    [3, 'quote'],
  ])
})

test('a line longer than a row may be is given up, and so is a quote open for that long', async () => {
  const long = 'x'.repeat(ROW_MAX + 5)
  const many = `${'y'.repeat(999)}\n`.repeat(ROW_MAX / 1000)
  const rows = await rowsOf(`h\n${long}\nok\n"open\n${many}end\n`)
  const kinds = rows.map((row) => [row.line, 'cells' in row ? row.cells[0]?.slice(0, 5) : row.problem])
  expect(kinds.slice(0, 5)).toEqual([
    [1, 'h'],
    [2, 'row-too-long'],
    [3, 'ok'],
    [4, 'quote'],
    [5, 'yyyyy'],
  ])
  expect(kinds.at(-1)).toEqual([1005, 'end'])
})

test('twenty thousand broken rows are read in a time that grows with their number, not its square', async () => {
  const started = performance.now()
  const rows = await rowsOf('"a\nb\n'.repeat(10_000))
  expect(rows).toHaveLength(20_000)
  expect(performance.now() - started).toBeLessThan(5000)
})

test.each([
  ['a;b;c,d\n', ['a', 'b', 'c,d']],
  ['a\tb;c\td\n', ['a', 'b;c', 'd']],
  ['"a;b",c\n', ['a;b', 'c']],
  ['alone\n', ['alone']],
])('the delimiter of %j is found out', async (text, cells) => {
  expect(await rowsOf(text, null)).toEqual([{ line: 1, cells }])
})

test('whatever is written is read back', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t'), maxLength: 8 })
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (written, end) => {
      const text = written.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + end).join('')
      const read = await rowsOf(text)
      expect(read.map((row) => ('cells' in row ? row.cells : row.problem))).toEqual(written)
    }),
  )
})
