import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import type { elementsContract } from '../../../contract/elements.ts'
import type { KnownTypes } from '../types/known-types.ts'
import type { ElementRow } from './repository.ts'

type Operations = (typeof elementsContract)['operations']
export type ElementView = SuccessOf<Operations['create']>
type TypeView = SuccessOf<Operations['types']>['items'][number]

/** Who asks, as far as the library goes. */
export interface Librarian {
  readonly ownerId: string
  readonly mayShare: boolean
}

/** One's own place's, unless it is shared: then it is everybody's, and changed by who may share. */
export function mayChange({ ownerId, shared }: ElementRow, librarian: Librarian): boolean {
  return shared ? librarian.mayShare : ownerId === librarian.ownerId
}

export function presentElement(row: ElementRow, librarian: Librarian): ElementView {
  const { id, code, type, label, settings, rules, entry, shared, archived, usedBy, version } = row
  return {
    id,
    code,
    type,
    label,
    settings: { ...settings },
    rules: { ...rules },
    entry,
    options: row.options.map((option) => ({ ...option })),
    shared,
    archived,
    usedBy,
    mine: mayChange(row, librarian),
    version,
  }
}

export function presentTypes(types: KnownTypes): TypeView[] {
  return [...types].map(([name, { settings, hasOptions, entry, rules }]) => ({
    name,
    kind: rules(settings.parse({})).kind,
    hasOptions,
    entry,
    settings: { ...z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' }) },
  }))
}
