import type { Person, School } from '../setup/school.ts'

export interface SuggestPlaces {
  /** Where what is typed is like something: ticket 1 is solved. */
  readonly tracker: string
}

/** A tracker beside the FAQ, with a solved ticket of the student's. */
export async function furnishSuggest(
  school: School,
  course: string,
  { teacher, student }: { readonly teacher: Person; readonly student: Person },
  language: 'fr' | 'en',
): Promise<SuggestPlaces> {
  const { name, report, resolution } = WORDS[language]
  const settings = { prefix: 'AI', preset: 'ticketting' }
  const tracker = await school.activity('mod_tracker', course, name, settings)
  await school.as(student, 'post', `trackers/${tracker}/tickets`, { description: report })
  const at = `trackers/${tracker}/tickets/1/transitions`
  await school.as(teacher, 'post', at, { to: 'RESOLVED', resolution }, { 'if-match': '"1"' })
  return { tracker }
}

const WORDS = {
  fr: {
    name: 'Aide informatique',
    report: 'Le mot de passe de mon compte ne marche plus depuis la rentrée',
    resolution: 'Le compte avait été **verrouillé** ; il ne l’est plus.',
  },
  en: {
    name: 'Computer help',
    report: 'The password of my account no longer works since the holidays',
    resolution: 'The account had been **locked**; it no longer is.',
  },
} as const
