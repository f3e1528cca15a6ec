import type { Person, School } from '../setup/school.ts'

export interface FormPlaces {
  /** It asks several things, one of them hidden, one depending on another. */
  readonly tracker: string
  readonly element: string
  /** Of a course that has no field. */
  readonly bare: string
}

/** A course of its own, for a library is a course's. */
export async function furnishForm(school: School, teacher: Person, language: 'fr' | 'en'): Promise<FormPlaces> {
  const words = WORDS[language]
  const [course, other] = [await school.course(words.course), await school.course(words.other)]
  for (const each of [course, other]) await school.enrol(teacher, each, 'editingteacher')
  const settings = { prefix: 'AT', preset: 'ticketting' }
  const tracker = await school.activity('mod_tracker', course, words.tracker, settings)
  const bare = await school.activity('mod_tracker', other, words.tracker, settings)
  const make = async (field: Wanted) =>
    (await school.as<{ id: string }>(teacher, 'post', `trackers/${tracker}/elements`, { ...PLAIN, ...field })).id
  const [room, device, serial, cost, since, witness] = words.labels
  const options = Object.entries(words.devices).map(([code, label]) => ({ code, label, active: true }))
  const ids = {
    room: await make({ code: 'room', type: 'text', label: room, settings: { maxLength: 20 } }),
    device: await make({ code: 'device', type: 'radio', label: device, options }),
    serial: await make({ code: 'serial', type: 'text', label: serial, settings: { pattern: '[A-Z]+-\\d+' } }),
    cost: await make({ code: 'cost', type: 'number', label: cost, settings: { min: 0, decimals: 2 } }),
  }
  await make({ code: 'witness', type: 'user', label: witness })
  const sinceWhen = await make({ code: 'since', type: 'date', label: since })
  await school.as(
    teacher,
    'put',
    `trackers/${tracker}/elements/${sinceWhen}`,
    { ...PLAIN, label: since, archived: true },
    { 'if-match': '"1"' },
  )
  const fields = [
    { element: ids.room, mandatory: true, listable: true, help: words.help },
    { element: ids.device },
    { element: ids.serial, condition: { code: 'device', values: ['screen', 'printer'] } },
    { element: ids.cost, private: true },
  ]
  await school.as(
    teacher,
    'put',
    `trackers/${tracker}/form`,
    { fields: fields.map((field) => ({ ...ASKED, ...field })) },
    { 'if-match': '"1"' },
  )
  return { tracker, element: ids.device, bare }
}

interface Wanted {
  readonly code: string
  readonly type: string
  readonly label: string
  readonly settings?: object
  readonly options?: readonly object[]
}

const PLAIN = { settings: {}, options: [], shared: false }
const ASKED = {
  active: true,
  mandatory: false,
  private: false,
  listable: false,
  help: null,
  default: null,
  condition: null,
}

const WORDS = {
  fr: {
    course: 'Ateliers et laboratoires',
    other: 'Arts plastiques',
    tracker: 'Matériel',
    labels: ['Salle', 'Quel appareil ?', 'Numéro de série', 'Coût estimé', 'Depuis quand ?', 'Qui l’a vu ?'],
    devices: { screen: 'Vidéoprojecteur ou écran interactif', printer: 'Imprimante', other: 'Autre chose' },
    help: 'Le numéro écrit sur la porte, par exemple B204.',
  },
  en: {
    course: 'Workshops and laboratories',
    other: 'Visual arts',
    tracker: 'Equipment',
    labels: ['Room', 'Which device?', 'Serial number', 'Estimated cost', 'Since when?', 'Who saw it?'],
    devices: { screen: 'Projector or interactive screen', printer: 'Printer', other: 'Something else' },
    help: 'The number written on the door, such as B204.',
  },
} as const
