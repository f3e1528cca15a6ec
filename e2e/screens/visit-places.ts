import { solved } from '@guichet/plugin-kit/testing/work'
import type { WorkChallenge } from '@guichet/plugin-kit/work'
import { giveFields } from '../setup/fields.ts'
import type { Person, School } from '../setup/school.ts'
import type { Language } from '../setup/languages.ts'

export interface VisitPlaces {
  /** A tracker that is open to people without an account; its ticket 1 is one of theirs. */
  readonly tracker: string
  /** The secret of the link to it, and of one that was ended. */
  readonly secret: string
  readonly ended: string
}

const TEXTS = {
  fr: {
    name: 'Accueil du lycée',
    fields: ['Lieu', 'Cour', 'Hall', 'Depuis quand'],
    report:
      'Le portail de la rue Pasteur ne se ferme plus\n\nDepuis hier soir il reste **entrouvert** ; on entre comme on veut.',
    asked: 'Merci ! Est-ce le grand portail, ou celui des vélos ?',
    answer: 'Celui des vélos, côté gymnase.',
  },
  en: {
    name: 'School reception',
    fields: ['Place', 'Yard', 'Hall', 'Since when'],
    report: 'The gate in Pasteur Street does not close\n\nSince last night it has been **ajar**; anybody can walk in.',
    asked: 'Thank you! Is it the large gate, or the one for bicycles?',
    answer: 'The one for bicycles, by the gym.',
  },
} as const

export async function furnishVisits(
  school: School,
  course: string,
  teacher: Person,
  language: Language,
): Promise<VisitPlaces> {
  const texts = TEXTS[language]
  const tracker = await school.activity('mod_tracker', course, texts.name, { prefix: 'ACC', preset: 'ticketting' })
  const at = `trackers/${tracker}`
  const [place, yard, hall, since] = texts.fields
  await giveFields(school, teacher, tracker, [
    { code: 'gate_place', type: 'radio', label: place, options: { yard, hall }, asked: { mandatory: true } },
    { code: 'gate_since', type: 'date', label: since },
  ])
  const { settings, version } = await school.as<{ settings: object; version: number }>(teacher, 'get', `${at}/settings`)
  const open = { ...settings, visitors: true, visitorsPerHour: 100 }
  await school.as(teacher, 'put', `${at}/settings`, open, { 'if-match': `"${version}"` })
  const proof = async () => solved(await school.as<WorkChallenge>(teacher, 'get', `${at}/visit/work`))
  const report = async (body: object) =>
    (
      await school.as<{ secret: string }>(teacher, 'post', `${at}/visit/tickets`, {
        elements: { gate_place: ['yard'] },
        proof: await proof(),
        ...body,
      })
    ).secret
  const secret = await report({ description: texts.report, name: 'Zoé Marchal', email: 'zoe.marchal@example.org' })
  await school.as(teacher, 'post', `${at}/tickets/1/comments`, { body: texts.asked })
  await school.as(teacher, 'post', `${at}/visit/answers`, { secret, body: texts.answer, proof: await proof() })
  const ended = await report({ description: texts.report })
  await school.as(teacher, 'delete', `${at}/tickets/2/visitor/link`)
  return { tracker, secret, ended }
}
