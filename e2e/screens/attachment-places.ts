import { screenshot } from '../setup/picture.ts'
import type { Person, School } from '../setup/school.ts'

const NAMES = {
  fr: ['image-verdâtre.png', 'planning-de-la-salle-B204-semaines-47-et-48-avec-les-créneaux-libres.txt', 'coupure.png'],
  en: [
    'greenish-picture.png',
    'timetable-of-room-B204-weeks-47-and-48-with-what-is-free-in-the-evening.txt',
    'cut.png',
  ],
} as const

const SAID = {
  fr: 'Voici ce que je vois au bout de dix minutes :',
  en: 'This is what I see after ten minutes:',
} as const

/** A ticket with files, and a message with a picture in its text. */
export async function attachFiles(
  school: School,
  who: Person,
  { tracker, number, version }: { tracker: string; number: number; version: number },
  language: 'fr' | 'en',
): Promise<void> {
  const upload = async (name: string, data: Buffer) => {
    const at = `trackers/${tracker}/uploads?name=${encodeURIComponent(name)}`
    return school.as<{ id: string }>(who, 'post', at, data, { 'content-type': 'application/octet-stream' })
  }
  const [shot, plan, cut] = NAMES[language]
  const files = [await upload(shot, screenshot()), await upload(plan, Buffer.from('B204'))]
  const at = `trackers/${tracker}/tickets/${number}`
  await school.as(who, 'patch', at, { attachments: files.map(({ id }) => id) }, { 'if-match': `"${version}"` })
  const { id } = await upload(cut, screenshot())
  const body = `${SAID[language]}\n\n![${cut}](attachment:${id})`
  await school.as(who, 'post', `${at}/comments`, { body, attachments: [id] })
}
