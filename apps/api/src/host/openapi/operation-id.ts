import type { Route, ServerHalf } from '@guichet/plugin-kit/server'
import type { Names } from '../rules/names.ts'

/**
 * What programs call an operation: the nouns of its address, then its name: `courses.enrolments.list`, a plugin's with its own name
 * first. An operation named as its last noun is not called so twice: `auth.signIn`.
 */
export function operationId({ manifest }: ServerHalf, { short }: Names, { path, name }: Route): string {
  const nouns = path
    .split('/')
    .filter((segment) => segment !== '' && !segment.startsWith(':'))
    .map(camelCase)
  if (nouns.at(-1) === name) nouns.pop()
  return [...(manifest.mount === '' ? [] : [short]), ...nouns, name].join('.')
}

const camelCase = (kebab: string) => kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
