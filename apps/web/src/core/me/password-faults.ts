import { ApiProblem } from '@guichet/plugin-kit/client'

type PasswordField = 'current' | 'new'

export interface PasswordFault {
  /** Null: neither of them. */
  readonly field: PasswordField | null
  readonly text: string
}

/** What can be seen wrong before asking; null: nothing. */
export function checkPasswords(
  given: Readonly<Record<PasswordField, string>>,
  minimum: number,
): { readonly field: PasswordField; readonly message: string } | null {
  if (given.current === '') return { field: 'current', message: 'core.password.current.missing' }
  if (given.new.length < minimum) return { field: 'new', message: 'core.password.too_short' }
  return null
}

const FIELDS: Readonly<Record<string, PasswordField>> = {
  'auth.password_wrong': 'current',
  'auth.password_short': 'new',
  'auth.password_common': 'new',
  'auth.password_personal': 'new',
}

/** The field that a refusal is about. */
export function fieldOf(error: unknown): PasswordField | null {
  if (!(error instanceof ApiProblem)) return null
  const named = error.fields[0]?.path[0]
  return FIELDS[error.code] ?? (named === 'current' || named === 'new' ? named : null)
}
