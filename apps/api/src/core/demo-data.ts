import type { Archetype } from '@guichet/domain/access/archetypes'
import type { DemoPlaces } from '@guichet/plugin-kit/server'

export const DEMO_PASSWORD = 'guichet-demo'

export const PEOPLE = {
  admin: { username: 'admin', givenName: 'Hélène', familyName: 'Pruvost', role: 'manager' },
  editingteacher: { username: 'claire', givenName: 'Claire', familyName: 'Vasseur', role: 'editingteacher' },
  teacher: { username: 'karim', givenName: 'Karim', familyName: 'Haddad', role: 'teacher' },
  student1: { username: 'ines', givenName: 'Inès', familyName: 'Garnier', role: 'student' },
  student2: { username: 'theo', givenName: 'Théo', familyName: 'Lemaître', role: 'student' },
} as const satisfies Record<
  keyof DemoPlaces['people'],
  { username: string; givenName: string; familyName: string; role: Archetype }
>

/** For the line that `start` prints; `what` is the archetype. */
export const DEMO_ACCOUNTS = Object.values(PEOPLE).map(({ username, givenName, familyName, role }) => ({
  username,
  what: `${givenName} ${familyName} (${role})`,
}))

export const CATEGORY = 'Sciences et technologies'
export const COURSE = { shortName: 'SI-TERM', fullName: 'Sciences de l’ingénieur – Terminale' }
