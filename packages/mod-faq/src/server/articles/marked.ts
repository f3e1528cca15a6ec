import { sql, type Sql } from '@guichet/plugin-kit/sql'

/** A text in its parts: those that are what was sought, and those between. */
export type Marked = readonly { readonly text: string; readonly hit: boolean }[]

// Characters that nobody writes; who did would only see more marked.
const [BEGIN, END] = ['\u{E000}', '\u{E001}']
const MARKS = `StartSel=${BEGIN}, StopSel=${END}`
/** Letters of an answer that are looked through for a passage: it costs by their number. */
const LOOKED_THROUGH = 10_000

/** A whole title with what was sought marked in it. */
export const markedTitle = (column: Sql, sought: Sql): Sql =>
  sql`ts_headline('public.core_fr', ${column}, ${sought}, ${`${MARKS}, HighlightAll=true`})`

/** The passage of a text in Markdown that has most of what was sought, or its beginning, without its signs. */
export const markedPassage = (column: Sql, sought: Sql): Sql => {
  const plain = sql`regexp_replace(regexp_replace(left(${column}, ${LOOKED_THROUGH}::int), '\\]\\([^)]*\\)', ' ', 'g'), '[*_#>\\x60|\\[\\]~]+|^\\s*[-+]\\s', '', 'gn')`
  return sql`ts_headline('public.core_fr', ${plain}, ${sought}, ${`${MARKS}, MaxWords=30, MinWords=15, MaxFragments=1`})`
}

/** What PostgreSQL marked, in its parts. */
export function partsOf(marked: string): Marked {
  return marked
    .replaceAll(/\s+/g, ' ')
    .split(BEGIN)
    .flatMap((stretch, i) => {
      const [hit = '', after = ''] = i === 0 ? ['', stretch] : stretch.split(END)
      return [
        { text: hit, hit: true },
        { text: after, hit: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
