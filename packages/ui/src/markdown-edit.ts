/** A change of a text: `insert` takes the place of `from`–`to`, then `select` is selected. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly select: readonly [number, number]
}

export interface Selected {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Puts a mark around what is selected, without the blanks at its ends, or takes it away. */
export function wrap({ text, start, end }: Selected, mark: string): Edit {
  const selected = text.slice(start, end)
  const from = start + (selected.length - selected.trimStart().length)
  const to = Math.max(from, end - (selected.length - selected.trimEnd().length))
  const inner = text.slice(from, to)
  if (isMarked(text, { from, to }, mark)) {
    const at = from - mark.length
    return { from: at, to: to + mark.length, insert: inner, select: [at, at + inner.length] }
  }
  const at = from + mark.length
  return { from, to, insert: `${mark}${inner}${mark}`, select: [at, at + inner.length] }
}

/** That one star is around it and not one of two. */
function isMarked(text: string, { from, to }: { from: number; to: number }, mark: string): boolean {
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (!before.endsWith(mark) || !after.startsWith(mark)) return false
  return mark.length > 1 || !before.endsWith(mark + mark) || before.endsWith(mark.repeat(3))
}

/** A link over what is selected: an address becomes its goal, words its text; what is missing is selected, to be typed. */
export function link({ text, start, end }: Selected): Edit {
  const selected = text.slice(start, end)
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/i.test(selected)
  const [label, goal] = isAddress ? ['', selected] : [selected, 'https://']
  const at = start + 1
  return {
    from: start,
    to: end,
    insert: `[${label}](${goal})`,
    select: label === '' ? [at, at] : [at + label.length + 2, at + label.length + 2 + goal.length],
  }
}

/** A picture that hangs on the text, in a line of its own. */
export function picture({ text, start, end }: Selected, { name, id }: { name: string; id: string }): Edit {
  const before = text.slice(0, start)
  const label = name.replace(/[\\[\]]/g, '\\$&')
  const insert = `${before === '' || before.endsWith('\n') ? '' : '\n'}![${label}](attachment:${id})\n`
  const caret = start + insert.length
  return { from: start, to: end, insert, select: [caret, caret] }
}

/** What begins each line of a list or quote; numbers count. */
export type LineMark = '- ' | '> ' | '1. '

const MARKED: Readonly<Record<LineMark, RegExp>> = { '- ': /^- /, '> ': /^> /, '1. ': /^\d+\. / }

/** Begins each selected line with the mark, or frees them of it when all have it. */
export function markLines({ text, start, end }: Selected, mark: LineMark): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const stop = text.indexOf('\n', end)
  const to = stop === -1 ? text.length : stop
  const lines = text.slice(from, to).split('\n')
  const all = lines.every((line) => MARKED[mark].test(line))
  const insert = lines
    .map((line, index) => (all ? line.replace(MARKED[mark], '') : `${mark === '1. ' ? `${index + 1}. ` : mark}${line}`))
    .join('\n')
  const caret = from + insert.length
  return { from, to, insert, select: lines.length === 1 ? [caret, caret] : [from, caret] }
}
