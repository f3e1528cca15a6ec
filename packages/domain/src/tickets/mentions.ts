/**
 * Somebody named in a text: `@[Karim Haddad](user:<id>)`. What counts is the id; the name is what they were called when it was written, and whoever
 * shows the text shows the present one.
 */
const MENTION = /@\[((?:\\.|[^\]\\\n]){0,200})\]\(user:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi

/** So many people of one text are heeded. */
export const MENTIONS_MAX = 50

/** A mention as it is written into a text. */
export function mentionOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return `@[${name.replace(/[\\\]]/g, '\\$&')}](user:${id})`
}

/** The ids of those a text names, once each, in the order they come. */
export function mentionedIn(text: string): readonly string[] {
  if (!text.includes('](user:')) return []
  const ids = [...text.matchAll(MENTION)].map(([, , id]) => id!.toLowerCase())
  return [...new Set(ids)].slice(0, MENTIONS_MAX)
}

/** The same text, everybody in it called what they are called now; null: no longer known. */
export function renamed(text: string, nameOf: (id: string) => string | null): string {
  if (!text.includes('](user:')) return text
  return text.replace(MENTION, (_, __, id: string) => mentionOf({ id, name: nameOf(id.toLowerCase()) ?? '…' }))
}

/** The same text naming nobody: of who has no business to, their names as plain text. What would become a mention by that becomes none either. */
export function unmentioned(text: string): string {
  const plain = text.replace(MENTION, (_, name: string) => `@${name.replace(/\\(.)/g, '$1')}`)
  return plain.replace(/\]\(user:/gi, '] (user:')
}
