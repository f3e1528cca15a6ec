import { expect, it } from 'vitest'
import { stillMeant } from './still-meant.tsx'

it.each([
  ['', ['Inès Garnier', 'Théo Garcia']],
  ['gar', ['Inès Garnier', 'Théo Garcia']],
  ['INES gar', ['Inès Garnier']],
  ['garnier x', []],
])('of what was found before, %j means %j', (typed, meant) => {
  const found = [{ name: 'Inès Garnier' }, { name: 'Théo Garcia' }]
  expect(stillMeant(found, typed, ({ name }) => name).map(({ name }) => name)).toEqual(meant)
})
