import type { Person, School } from '../setup/school.ts'
import type { Language } from '../setup/languages.ts'

const SAID = {
  fr: [
    'La pièce est commandée, elle arrive **jeudi**.',
    'Le fournisseur a déjà deux semaines de retard ailleurs : ne rien promettre.',
  ],
  en: [
    'The part is on order, it comes on **Thursday**.',
    'The supplier is two weeks late elsewhere already: promise nothing.',
  ],
} as const

/** A reply and a note on ticket 2, an answer, a ticket that is deleted. */
export async function furnishExchanges(
  school: School,
  tracker: string,
  { teacher }: { readonly teacher: Person; readonly student: Person },
  language: Language,
): Promise<void> {
  const at = `trackers/${tracker}/tickets/2/comments`
  const [reply, note] = SAID[language]
  await school.as(teacher, 'post', at, { body: reply })
  await school.as(teacher, 'post', at, { body: note, kind: 'internal' })
  await school.as(teacher, 'post', `trackers/${tracker}/answers`, { title: reply, body: `${reply}\n\n{me}` })
  const { ticket } = await school.as<{ ticket: { number: number } }>(teacher, 'post', `trackers/${tracker}/tickets`, {
    description: note,
  })
  await school.as(teacher, 'delete', `trackers/${tracker}/tickets/${ticket.number}`, undefined, { 'if-match': '"1"' })
}
