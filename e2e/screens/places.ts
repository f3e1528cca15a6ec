import type { APIRequestContext } from '@playwright/test'
import { furnishExchanges } from './exchange-places.ts'
import { attachFiles } from './attachment-places.ts'
import { furnishFaq, type FaqPlaces } from './faq-places.ts'
import { furnishFields } from './field-places.ts'
import { furnishExtra, type ExtraPlaces } from './extra-places.ts'
import { furnishGrades, type GradePlaces } from './grade-places.ts'
import { furnishEmbeds, type EmbedPlaces } from './embed-places.ts'
import { furnishLti, type LtiPlaces } from './lti-places.ts'
import { furnishForm, type FormPlaces } from './form-places.ts'
import { furnishVisits, type VisitPlaces } from './visit-places.ts'
import { furnishSuggest, type SuggestPlaces } from './suggest-places.ts'
import type { Language } from '../setup/languages.ts'
import { School, type Person } from '../setup/school.ts'

export interface Places {
  readonly teacher: Person
  readonly student: Person
  readonly admin: Person
  readonly tracker: string
  readonly course: string
  readonly empty: string
  readonly faq: FaqPlaces
  readonly suggest: SuggestPlaces
  readonly extra: ExtraPlaces
  readonly form: FormPlaces
  readonly lti: LtiPlaces
  readonly grades: GradePlaces
  readonly visits: VisitPlaces
  readonly embeds: EmbedPlaces
  /** A tracker with custom fields of every type. */
  readonly fields: string
}

/** A course with what screens show, in each language. */
export async function furnishAll(request: APIRequestContext): Promise<Record<Language, Places>> {
  const school = await School.open(request)
  const [fr, en] = await Promise.all([furnish(school, 'fr'), furnish(school, 'en')])
  return { fr, en }
}

async function furnish(school: School, language: Language): Promise<Places> {
  const course = await school.course(
    language === 'fr' ? 'Sciences de l’ingénieur – Terminale' : 'Engineering science, final year',
  )
  const teacher = await school.person('Nadia', 'Benali', language)
  const student = await school.person('Inès', 'Garnier', language)
  const admin = await school.person('Claire', 'Fontaine', language)
  await school.runSite(admin)
  await school.enrol(teacher, course, 'editingteacher')
  await school.enrol(student, course, 'student')
  const settings = { prefix: 'SI', preset: 'bugtracker', mode: 'strict', path: 'lifecycle' }
  const tracker = await school.activity(
    'mod_tracker',
    course,
    language === 'fr' ? 'Support informatique' : 'IT support',
    settings,
  )
  const empty = await school.activity(
    'mod_tracker',
    course,
    language === 'fr' ? 'Vie scolaire' : 'School life',
    settings,
  )
  for (const description of REPORTS[language])
    await school.as(student, 'post', `trackers/${tracker}/tickets`, { description })
  await school.as(teacher, 'post', `trackers/${tracker}/tickets`, { description: REPORTS[language][0] })
  await school.as(
    teacher,
    'put',
    `trackers/${tracker}/tickets/1/assignee`,
    { assignee: teacher.id },
    { 'if-match': '"1"' },
  )
  await school.as(
    teacher,
    'post',
    `trackers/${tracker}/tickets/1/transitions`,
    { to: 'RESOLVING' },
    { 'if-match': '"2"' },
  )
  await school.as(
    teacher,
    'post',
    `trackers/${tracker}/tickets/3/transitions`,
    { to: 'ABANDONNED' },
    { 'if-match': '"1"' },
  )
  await school.as(
    teacher,
    'post',
    `trackers/${tracker}/tickets/2/transitions`,
    { to: 'WAITING' },
    { 'if-match': '"1"' },
  )
  await attachFiles(school, student, { tracker, number: 2, version: 2 }, language)
  const wish = language === 'fr' ? 'Les examens commencent lundi.' : 'Exams begin on Monday.'
  await school.as(student, 'post', `trackers/${tracker}/tickets/2/raises`, { reason: wish, urgent: true })
  // 2 waits for 1 and 3, and 5 for it.
  for (const [ticket, on] of [
    [2, 1],
    [2, 3],
    [5, 2],
  ])
    await school.as(teacher, 'put', `trackers/${tracker}/tickets/${ticket}/dependencies/${on}`, {})
  const [solution, theirs, mine] = TEXTS[language]
  await school.as(teacher, 'patch', `trackers/${tracker}/tickets/1`, { resolution: solution }, { 'if-match': '"3"' })
  await school.as(student, 'patch', `trackers/${tracker}/tickets/4`, { description: theirs }, { 'if-match': '"1"' })
  await school.as(teacher, 'put', `activities/${tracker}/drafts/ticket.4/description`, { text: mine, basedOn: 1 })
  await furnishExchanges(school, tracker, { teacher, student }, language)
  await nameSubtracker(school, teacher, tracker, empty)
  const faq = await furnishFaq(school, course, { teacher, student }, language)
  const fields = await furnishFields(school, course, { teacher, student }, language)
  const extra = await furnishExtra(school, course, { teacher, student }, language)
  const suggest = await furnishSuggest(school, course, { teacher, student }, language)
  const form = await furnishForm(school, teacher, language)
  const lti = await furnishLti(school, admin, language)
  const grades = await furnishGrades(school, { admin, teacher }, language)
  const visits = await furnishVisits(school, course, teacher, language)
  const embeds = await furnishEmbeds(school, admin, tracker, language)
  return {
    teacher,
    student,
    admin,
    tracker,
    course,
    empty,
    faq,
    suggest,
    extra,
    form,
    lti,
    embeds,
    grades,
    visits,
    fields,
  }
}

/** Where tickets can be moved to. */
async function nameSubtracker(school: School, teacher: Person, tracker: string, subtracker: string): Promise<void> {
  const at = `trackers/${tracker}/subtrackers`
  const { version } = await school.as<{ version: number }>(teacher, 'get', at)
  await school.as(teacher, 'put', at, { subtrackers: [subtracker] }, { 'if-match': `"${version}"` })
}

const REPORTS = {
  fr: [
    'Impossible de déposer le devoir : « Erreur 413 – fichier trop volumineux »\n\nDepuis ce matin je n’arrive pas à déposer mon devoir de mathématiques (un PDF de 14 Mo, des pages photographiées).',
    'Vidéoprojecteur B204 : image verdâtre et coupure toutes les dix minutes',
    'Élève absente du groupe « Terminale NSI – spécialité » après l’import SIECLE',
    'Carnet de notes : la moyenne trimestrielle ne tient pas compte des coefficients',
  ],
  en: [
    'Cannot hand in the homework: “Error 413 – file too large”\n\nSince this morning I have not been able to hand in my homework (a PDF of 14 MB, photographed pages).',
    'Projector B204: greenish picture, and it cuts out every ten minutes',
    'A student is missing from the group “Computer science” after the import',
    'Grade book: the average of the term ignores the coefficients',
  ],
} as const

/** Of one ticket the solution; of another what its reporter made of it, and what the teacher began before. */
const TEXTS = {
  fr: [
    'Le relais limitait les envois à **10 Mo**. Limite portée à 100 Mo.',
    'Carnet de notes : la moyenne ignore les coefficients, **depuis lundi**.',
    'Carnet de notes : la moyenne ne tient pas compte des coefficients, sauf en Terminale.',
  ],
  en: [
    'The relay limited uploads to **10 MB**. It now takes 100 MB.',
    'Grade book: the average ignores the coefficients, **since Monday**.',
    'Grade book: the average ignores the coefficients, except in the final year.',
  ],
} as const
