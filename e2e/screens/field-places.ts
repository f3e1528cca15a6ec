import { giveFields } from '../setup/fields.ts'
import type { Person, School } from '../setup/school.ts'

const WORDS = {
  fr: {
    name: 'Salles',
    place: 'Où est-ce ?',
    options: { lab: 'Salle de travaux pratiques', hall: 'Amphithéâtre', home: 'À la maison' },
    room: 'Salle',
    help: 'Comme sur la porte : B204.',
    devices: 'Appareils concernés',
    kinds: { screen: 'Écran', sound: 'Son', net: 'Réseau' },
    since: 'Depuis quel jour ?',
    seats: 'Postes touchés',
    story: 'Ce qui a déjà été essayé',
    cause: 'Cause probable',
    causes: { wear: 'Usure', fall: 'Chute' },
    who: 'Technicien prévenu',
    reports: ['Le vidéoprojecteur s’éteint', 'Plus de son pendant le cours'],
    tried: 'Débranché et rebranché.\n\nPuis changé le câble, sans effet.',
  },
  en: {
    name: 'Rooms',
    place: 'Where is it?',
    options: { lab: 'Laboratory', hall: 'Lecture hall', home: 'At home' },
    room: 'Room',
    help: 'As on the door: B204.',
    devices: 'Devices in question',
    kinds: { screen: 'Screen', sound: 'Sound', net: 'Network' },
    since: 'Since which day?',
    seats: 'Seats affected',
    story: 'What was tried already',
    cause: 'Probable cause',
    causes: { wear: 'Wear', fall: 'A fall' },
    who: 'Technician told',
    reports: ['The projector goes off', 'No sound during the lesson'],
    tried: 'Unplugged and plugged in again.\n\nThen the cable was changed, to no effect.',
  },
} as const

/** A tracker with a custom field of each of its own types, a condition and what reporters do not see. Its id. */
export async function furnishFields(
  school: School,
  course: string,
  { teacher, student }: { readonly teacher: Person; readonly student: Person },
  language: 'fr' | 'en',
): Promise<string> {
  const words = WORDS[language]
  const settings = { prefix: 'SA', preset: 'bugtracker', mode: 'strict' }
  const tracker = await school.activity('mod_tracker', course, words.name, settings)
  const mandatory = { mandatory: true, listable: true }
  await giveFields(school, teacher, tracker, [
    { code: 'place', type: 'radio', label: words.place, options: words.options, asked: mandatory },
    {
      code: 'room',
      type: 'text',
      label: words.room,
      asked: { ...mandatory, help: words.help, condition: { code: 'place', values: ['lab', 'hall'] } },
    },
    {
      code: 'devices',
      type: 'checkbox',
      label: words.devices,
      options: words.kinds,
      settings: { layout: 'horizontal' },
    },
    { code: 'since', type: 'date', label: words.since },
    { code: 'seats', type: 'number', label: words.seats, asked: { listable: true } },
    { code: 'story', type: 'textarea', label: words.story },
    {
      code: 'cause',
      type: 'dropdown',
      label: words.cause,
      options: words.causes,
      asked: { private: true, listable: true },
    },
    { code: 'told', type: 'user', label: words.who, asked: { private: true } },
  ])
  const [one, other] = words.reports
  const elements = { place: ['lab'], room: 'B204', devices: ['screen', 'net'], since: '2026-11-23', story: words.tried }
  const at = `trackers/${tracker}/tickets`
  await school.as(student, 'post', at, { description: one, elements: { ...elements, seats: 12 } })
  await school.as(student, 'post', at, { description: other, elements: { place: ['home'] } })
  const hidden = { cause: ['wear'], told: teacher.id }
  await school.as(teacher, 'patch', `${at}/1`, { elements: hidden }, { 'if-match': '"1"' })
  return tracker
}
