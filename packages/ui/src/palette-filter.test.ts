import { describe, expect, it } from 'vitest'
import { filterGroups } from './palette-filter.ts'

const groups = [
  {
    id: 'ticket',
    label: 'Sur ce ticket',
    items: [
      { id: 'waiting', label: 'Passer à Bloqué' },
      { id: 'published', label: 'Bloquer la publication', refusal: 'Réservé aux gestionnaires' },
      { id: 'block', label: 'Bloqué par un autre ticket' },
      { id: 'assign', label: 'Assigner', words: 'confier responsable' },
    ],
  },
  { id: 'go', label: 'Aller', items: [{ id: 'home', label: 'Accueil' }] },
]

const found = (text: string) => filterGroups(groups, text).flatMap(({ items }) => items.map(({ id }) => id))

describe('filterGroups', () => {
  it('shows everything before anything is typed', () => {
    expect(found(' ')).toEqual(['waiting', 'published', 'block', 'assign', 'home'])
  })

  it('puts what begins with the words first, and what is refused last', () => {
    expect(found('bloq')).toEqual(['block', 'waiting', 'published'])
  })

  it('finds by accentless letters, by several words and by further words', () => {
    expect(found('passer bloque')).toEqual(['waiting'])
    expect(found('confier')).toEqual(['assign'])
  })

  it('leaves out groups without anything', () => {
    expect(filterGroups(groups, 'accueil').map(({ id }) => id)).toEqual(['go'])
    expect(filterGroups(groups, 'zzz')).toEqual([])
  })
})
