import type { Statement } from '@guichet/db/testing/statement-spy'

type Tenants = Readonly<Record<string, string>>

/** A table of tenants that a statement names: what it is told to be the tenant's, and whether another table's is. */
interface Mention {
  readonly table: string
  readonly alias: string
  /** Counted from 1. */
  readonly parameters: readonly number[]
  readonly joined: boolean
}

/**
 * Where a statement reads or writes rows of a tenant's table without saying whose (reliability.md, S03): each mention of the table has to
 * have its column compared with a parameter that is the tenant's id, or with another table's that is.
 */
export function unbound({ text, values }: Statement, tenants: Tenants, ids: readonly string[]): string[] {
  const isBound = ({ parameters, joined }: Mention) =>
    joined || parameters.some((n) => ids.includes(String(values[n - 1])))
  return mentionsIn(text, tenants)
    .filter((mention) => !isBound(mention))
    .map(({ table, alias }) => `${table} as ${alias}: ${flat(text)}`)
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

/** What was read of statements: the same few hundred are sent over and over. */
const known = new WeakMap<Tenants, Map<string, readonly Mention[]>>()

function mentionsIn(text: string, tenants: Tenants): readonly Mention[] {
  const texts = known.get(tenants) ?? new Map<string, readonly Mention[]>()
  known.set(tenants, texts)
  const mentions = texts.get(text) ?? readMentions(flat(text), tenants)
  texts.set(text, mentions)
  return mentions
}

function readMentions(text: string, tenants: Tenants): Mention[] {
  const joined = Object.values(tenants)
  return Object.entries(tenants).flatMap(([table, column]) => {
    const mentions = [
      ...text.matchAll(
        new RegExp(`\\b(?:FROM|JOIN|UPDATE) (?:"?public"?\\.)?"?${table}"?(?![\\w"])(?: AS)?(?: "?(\\w+)"?)?`, 'gi'),
      ),
    ]
    return mentions
      .map(([, alias]) => aliasOf(alias, table))
      .map((alias) => ({
        table,
        alias,
        parameters: comparedWith(text, alias, column),
        joined: isJoined(text, alias, { column, joined }),
      }))
  })
}

const KEYWORDS = /^(where|set|join|on|order|limit|inner|left|cross|for|returning|using)$/i

/** A table without an alias goes by its own name. */
const aliasOf = (word: string | undefined, table: string) => (word === undefined || KEYWORDS.test(word) ? table : word)

function comparedWith(text: string, alias: string, column: string): number[] {
  const own = `(?:(?:"?public"?\\.)?"?${alias}"?\\.)?"?${column}"?`
  return [...text.matchAll(new RegExp(`(?<![\\w."])${own} (?:=|IN) ?\\(?\\$(\\d+)`, 'gi'))].map(([, n]) => Number(n))
}

interface Columns {
  readonly column: string
  readonly joined: readonly string[]
}

function isJoined(text: string, alias: string, { column, joined }: Columns): boolean {
  return new RegExp(`(?<![\\w."])"?${alias}"?\\."?${column}"? = \\w+\\.(?:${joined.join('|')})\\b`, 'i').test(text)
}
