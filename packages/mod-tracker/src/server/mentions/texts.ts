import { mentionedIn, renamed } from '@guichet/domain/tickets/mentions'
import type { Changes } from '@guichet/plugin-kit/event'
import type { Host } from '@guichet/plugin-kit/host'
import type { Names } from '../people.ts'

/** Whom texts name: their names are asked for with the others. */
export const peopleNamed = (texts: readonly (string | null)[]): string[] =>
  texts.flatMap((text) => (text === null ? [] : mentionedIn(text)))

/** The HTML of a text, everybody in it under their present name; who is erased has none. */
export function renderNamed(host: Pick<Host, 'renderMarkdown'>, text: string, names: Names): Promise<string> {
  return host.renderMarkdown(renamed(text, (id) => names.get(id) || null))
}

/** For the event of a text that was written: whom it names that it did not before. Who tells people of it asks first whether they may read it. */
export function mentionsOf(before: string | null, now: string): Changes {
  const known = new Set(before === null ? [] : mentionedIn(before))
  const added = mentionedIn(now).filter((id) => !known.has(id))
  return added.length === 0 ? {} : { mentions: [null, added] }
}
