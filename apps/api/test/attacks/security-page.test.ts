import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../conformance/plugins.ts'

// docs/security.md names tests; one that is renamed or gone would leave a claim without its proof.

const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
const rows = page.split('\n').filter((line) => /^\| (S\d|[^|-])/.test(line) && !/^\| (\||trap)/.test(line))
const named = [...page.matchAll(/`([\w./-]+\.ts)`: `([^`]+)`/g)].map(([, file, name]) => ({ file: file!, name: name! }))

/** What is said of a plugin that is not here is not asked for. */
const isHere = (file: string) => existsSync(join(ROOT, file.split('/').slice(0, 2).join('/')))

test.each(named.filter(({ file }) => isHere(file)))('$file has: $name', ({ file, name }) => {
  expect(existsSync(join(ROOT, file)), file).toBe(true)
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(name)
})

test('every attack of the catalogue has its row, with a test or a word why not', () => {
  const listed = rows.flatMap((row) => {
    const [, first = '', , last] = row.split('|').map((cell) => cell.trim())
    const numbers = [...first.matchAll(/S(\d\d)(?:–S(\d\d))?/g)].flatMap(([, from, to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i),
    )
    return last === '' ? [] : numbers
  })
  expect(listed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  for (const row of rows) expect(row).toMatch(/\.ts`: `|\*Not yet|\.md\)/)
})

test('every attack that is known of LTI tools has its row', () => {
  const listed = [...page.matchAll(/^\| LTI (\d+) \|.*`: `/gm)].map(([, number]) => Number(number))
  expect(listed).toEqual(Array.from({ length: 19 }, (_, i) => i + 1))
})
