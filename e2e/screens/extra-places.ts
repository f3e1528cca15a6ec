import { giveFields } from '../setup/fields.ts'
import { screenshot } from '../setup/picture.ts'
import type { Person, School } from '../setup/school.ts'

export interface ExtraPlaces {
  /** Whose form asks for a file, the page one comes from, and work. */
  readonly asking: string
  /** With a ticket that has files, a page and a constant. */
  readonly filled: string
}

const WORDS = {
  fr: {
    asking: 'Labo de langues',
    filled: 'Atelier',
    photo: 'Photo de l’étiquette',
    help: 'Celle qui est collée sous l’appareil.',
    page: 'Page concernée',
    site: 'Établissement',
    check: 'Contrôle anti-robots',
    report: 'La fraiseuse s’arrête au bout d’une minute',
    name: 'étiquette-de-la-fraiseuse.png',
  },
  en: {
    asking: 'Language lab',
    filled: 'Workshop',
    photo: 'Picture of the label',
    help: 'The one that is stuck under the device.',
    page: 'Page in question',
    site: 'Site',
    check: 'Check against robots',
    report: 'The milling machine stops after a minute',
    name: 'label-of-the-milling-machine.png',
  },
} as const

/** Two trackers with the fields of trackerelement-extra, and of files. */
export async function furnishExtra(
  school: School,
  course: string,
  { teacher, student }: { readonly teacher: Person; readonly student: Person },
  language: 'fr' | 'en',
): Promise<ExtraPlaces> {
  const words = WORDS[language]
  const make = (name: string) =>
    school.activity('mod_tracker', course, name, { prefix: 'LL', preset: 'ticketting', mode: 'strict' })
  const [asking, filled] = [await make(words.asking), await make(words.filled)]
  const fields = (of: string) => [
    {
      code: `photo-${of}`,
      type: 'file',
      label: words.photo,
      settings: { accept: ['picture', 'pdf'], maxCount: 2 },
      asked: { help: words.help, mandatory: true },
    },
    { code: `page-${of}`, type: 'trackerelement_extra.autourl', label: words.page },
    { code: `site-${of}`, type: 'trackerelement_extra.constant', label: words.site, settings: { source: 'site' } },
  ]
  const check = { code: 'check', type: 'trackerelement_extra.captcha', label: words.check }
  await giveFields(school, teacher, asking, [...fields('a'), check])
  await giveFields(school, teacher, filled, fields('b'))
  const at = `trackers/${filled}/uploads?name=${encodeURIComponent(words.name)}`
  const headers = { 'content-type': 'application/octet-stream' }
  const { id } = await school.as<{ id: string }>(student, 'post', at, screenshot(), headers)
  const elements = { 'photo-b': [id], 'page-b': 'https://moodle.example.org/course/view.php?id=12' }
  await school.as(student, 'post', `trackers/${filled}/tickets`, { description: words.report, elements })
  return { asking, filled }
}
