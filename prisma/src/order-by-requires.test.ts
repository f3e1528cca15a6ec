import { expect, test } from 'vitest'
import { orderByRequires } from './order-by-requires.ts'

const order = (all: Record<string, string[]>) => {
  const { components, problems } = orderByRequires(
    Object.entries(all).map(([component, requires]) => ({ component, requires })),
    ['core'],
  )
  return { names: components.map(({ component }) => component), problems }
}

test('each comes after what it requires, equals by name', () => {
  const { names } = order({ z: [], b: ['z'], a: ['b', 'core'], c: [] })
  expect(names).toEqual(['c', 'z', 'b', 'a'])
})

test('one whose requirement is absent is left out, with what requires it', () => {
  const { names, problems } = order({ a: ['gone'], b: ['a'], c: [] })
  expect(names).toEqual(['c'])
  expect(problems).toEqual([
    { code: 'missing_requirement', component: 'a', missing: ['gone'] },
    { code: 'missing_requirement', component: 'b', missing: ['a'] },
  ])
})

test('a circle is left out, by name, and what does not depend on it stays', () => {
  const { names, problems } = order({ a: ['b'], b: ['a'], c: [], d: ['d'] })
  expect(names).toEqual(['c'])
  expect(problems).toEqual([{ code: 'cyclic_requirement', components: ['a', 'b', 'd'] }])
})
