import { guichet } from '../setup/guichet.ts'
import type { Person, School } from '../setup/school.ts'
import type { Language } from '../setup/languages.ts'

export interface EmbedPlaces {
  /** A site that shows an activity, with a secret, and handovers that failed. */
  readonly client: string
  readonly activity: string
}

interface Made {
  readonly id: string
  readonly version: number
}

const NAMES = { fr: 'Intranet de la ville', en: 'Intranet of the city' }
const ORIGIN = 'https://intranet.ville.example'

/** Sites that show activities, in all the ways in which they can stand. */
export async function furnishEmbeds(
  school: School,
  admin: Person,
  activity: string,
  language: Language,
): Promise<EmbedPlaces> {
  const origins = [ORIGIN, 'https://guichet-unique.ville.example']
  const settings = { name: NAMES[language], algorithm: 'HS256', origins, activities: [activity] }
  const { id, version } = await school.as<Made>(admin, 'post', 'embed/clients', settings)
  const seen = { 'if-match': `"${version}"` }
  await school.as(admin, 'post', `embed/clients/${id}/secrets`, undefined, seen)
  // Nobody signed these; and a page that is not the site's.
  const handed = { client: id, activity, token: 'a.b.c' }
  for (const origin of [ORIGIN, 'https://evil.example']) {
    await fetch(`${guichet.url}/api/v1/embed/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...handed, origin }),
    })
  }
  const keys = { algorithm: 'ES256', jwksUrl: `${ORIGIN}/jwks`, origins: [ORIGIN] }
  const out = await school.as<Made>(admin, 'post', 'embed/clients', { ...keys, name: `${NAMES[language]} 2` })
  const status = { status: 'disabled' }
  await school.as(admin, 'put', `embed/clients/${out.id}/status`, status, { 'if-match': `"${out.version}"` })
  return { client: id, activity }
}
