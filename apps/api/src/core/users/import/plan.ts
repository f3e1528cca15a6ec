import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { z } from 'zod'
import { newUser } from '../contract.ts'
import { USER_COLUMNS, type userImportContract } from './contract.ts'
import type { Line, Table } from './read-table.ts'

type Fault = SuccessOf<(typeof userImportContract)['operations']['check']>['faults'][number]
export type Wanted = z.output<typeof newUser> & { readonly line: number }

/** People as lines have them, and what is wrong with the other lines. */
export function readPeople({ lines, unreadable }: Table): { people: Wanted[]; faults: Fault[] } {
  const people: Wanted[] = []
  const faults: Fault[] = unreadable === null ? [] : [{ line: unreadable, column: null, code: 'unreadable' }]
  const seen = { username: new Set<string>(), email: new Set<string>() }
  for (const row of lines) {
    const read = readPerson(row)
    if ('faults' in read) {
      faults.push(...read.faults)
      continue
    }
    const again = (['username', 'email'] as const).filter((column) => seen[column].has(read[column] ?? ''))
    faults.push(...again.map((column) => ({ line: row.line, column, code: 'repeated' }) as const))
    if (again.length > 0) continue
    seen.username.add(read.username)
    if (read.email !== null) seen.email.add(read.email)
    people.push(read)
  }
  return { people, faults }
}

function readPerson({ line, cells }: Line): Wanted | { readonly faults: readonly Fault[] } {
  if (cells === null) return { faults: [{ line, column: null, code: 'too_few_cells' }] }
  const { email, language, ...named } = cells
  const person = newUser.safeParse({
    ...named,
    email: email === '' ? null : email,
    language: language === '' ? null : language.toLowerCase().slice(0, 2),
  })
  if (person.success) return { ...person.data, line }
  const wrong = USER_COLUMNS.filter((column) => person.error.issues.some(({ path }) => path[0] === column))
  return { faults: wrong.map((column) => ({ line, column, code: cells[column] === '' ? 'missing' : 'invalid' })) }
}
