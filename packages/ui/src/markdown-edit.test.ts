import { describe, expect, test } from 'vitest'
import { link, markLines, wrap, type Edit, type Selected } from './markdown-edit.ts'

/** The text with its selection in brackets ‹ ›. */
function read(marked: string): Selected {
  const start = marked.indexOf('‹')
  const end = marked.indexOf('›') - 1
  return { text: marked.replace(/[‹›]/g, ''), start, end }
}

function write({ text }: Selected, { from, to, insert, select: [start, end] }: Edit): string {
  const now = text.slice(0, from) + insert + text.slice(to)
  return `${now.slice(0, start)}‹${now.slice(start, end)}›${now.slice(end)}`
}

describe('a mark', () => {
  test.each([
    ['a ‹word› b', '**', 'a **‹word›** b'],
    ['a **‹word›** b', '**', 'a ‹word› b'],
    ['a ‹word ›b', '**', 'a **‹word›** b'],
    ['‹›', '*', '*‹›*'],
    ['*‹›*', '*', '‹›'],
    ['**‹word›**', '*', '***‹word›***'],
    ['***‹word›***', '*', '**‹word›**'],
    ['***‹word›***', '**', '*‹word›*'],
    ['‹  ›', '`', '  `‹›`'],
  ])('%j with %s becomes %j', (before, mark, after) => {
    const selected = read(before)
    expect(write(selected, wrap(selected, mark))).toBe(after)
  })
})

describe('a link', () => {
  test.each([
    ['see ‹the page›', 'see [the page](‹https://›)'],
    ['see ‹https://a.example/b›', 'see [‹›](https://a.example/b)'],
    ['‹›', '[‹›](https://)'],
  ])('on %j becomes %j', (before, after) => {
    const selected = read(before)
    expect(write(selected, link(selected))).toBe(after)
  })
})

describe('the mark of lines', () => {
  test.each([
    ['one\nt‹w›o', '- ', 'one\n- two‹›'],
    ['o‹ne\ntw›o\nthree', '- ', '‹- one\n- two›\nthree'],
    ['‹- one\n- two›', '- ', '‹one\ntwo›'],
    ['‹one\ntwo›', '1. ', '‹1. one\n2. two›'],
    ['‹1. one\n2. two›', '1. ', '‹one\ntwo›'],
    ['‹›', '> ', '> ‹›'],
  ] as const)('%j with %j becomes %j', (before, mark, after) => {
    const selected = read(before)
    expect(write(selected, markLines(selected, mark))).toBe(after)
  })
})
