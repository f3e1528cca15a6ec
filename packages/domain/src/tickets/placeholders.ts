/** What stands in an answer that is written once for what differs from ticket to ticket: `{requester}`, `{number}`, `{me}`. */
export const PLACEHOLDERS = ['requester', 'number', 'me'] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]

/** The text with its places filled. What is put in is not looked at again; another name in braces stays as it is. */
export function filled(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(/\{(requester|number|me)\}/g, (_, name: Placeholder) => values[name])
}
