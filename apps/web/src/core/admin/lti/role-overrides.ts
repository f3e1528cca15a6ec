import type { Deployment } from './use-lti.ts'

type Overrides = Deployment['roles']
type Granted = NonNullable<Overrides[string]>

export const GRANTED = [
  'manager',
  'editingteacher',
  'teacher',
  'student',
  'observer',
  'guest',
] as const satisfies Granted[]

/** Those that LMSs send; the others follow their principal role. */
export const OFFERED = [
  'context/Administrator',
  'context/Instructor',
  'context/Instructor#TeachingAssistant',
  'context/Instructor#Grader',
  'context/ContentDeveloper',
  'context/Learner',
  'context/Member',
  'context/Officer',
  'context/Manager',
  'context/Mentor',
] as const

/** What was chosen; roles that are not offered stay as they were set. */
export function rolesIn(data: FormData, before: Overrides): Overrides {
  const others = Object.entries(before).filter(([role]) => !(OFFERED as readonly string[]).includes(role))
  const chosen = OFFERED.flatMap((role): [string, Granted | null][] => {
    const value = String(data.get(role) ?? '')
    if (value === '') return []
    return [[role, GRANTED.find((granted) => granted === value) ?? null]]
  })
  return Object.fromEntries([...others, ...chosen])
}
