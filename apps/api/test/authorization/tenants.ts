import type { Statement } from '@guichet/db/testing/statement-spy'

/**
 * Where a statement reads or writes rows of a tenant's table without saying whose (reliability.md, S03): each mention of the table has to
 * have its column compared with a parameter that is the tenant's id, or with another table's that is.
 */
export function unbound(
  statement: Statement,
  tenants: Readonly<Record<string, string>>,
  ids: readonly string[],
): string[] {
  const text = statement.text.replace(/\s+/g, ' ')
  return Object.entries(tenants).flatMap(([table, column]) => {
    const mentions = [
      ...text.matchAll(
        new RegExp(`\\b(?:FROM|JOIN|UPDATE) (?:"?public"?\\.)?"?${table}"?(?![\\w"])(?: AS)?(?: "?(\\w+)"?)?`, 'gi'),
      ),
    ]
    return mentions
      .map(([, alias]) => aliasOf(alias, table))
      .filter(
        (alias) => !isBound({ text, values: statement.values }, alias, { column, ids, joined: Object.values(tenants) }),
      )
      .map((alias) => `${table} as ${alias}: ${text}`)
  })
}

const KEYWORDS = /^(where|set|join|on|order|limit|inner|left|cross|for|returning|using)$/i

/** A table without an alias goes by its own name. */
const aliasOf = (word: string | undefined, table: string) => (word === undefined || KEYWORDS.test(word) ? table : word)

interface Whose {
  readonly column: string
  readonly ids: readonly string[]
  readonly joined: readonly string[]
}

function isBound({ text, values }: Statement, alias: string, { column, ids, joined }: Whose): boolean {
  const own = `(?:(?:"?public"?\\.)?"?${alias}"?\\.)?"?${column}"?`
  const compared = [...text.matchAll(new RegExp(`(?<![\\w."])${own} (?:=|IN) ?\\(?\\$(\\d+)`, 'gi'))]
  if (compared.some(([, n]) => ids.includes(String(values[Number(n) - 1])))) return true
  const others = joined.join('|')
  return new RegExp(`(?<![\\w."])"?${alias}"?\\."?${column}"? = \\w+\\.(?:${others})\\b`, 'i').test(text)
}
