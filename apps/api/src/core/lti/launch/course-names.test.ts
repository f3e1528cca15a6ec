import { expect, test } from 'vitest'
import { courseNames } from './course-names.ts'

const ID = '01890000-0000-7000-8000-000000abcdef'
const named = (title: string | null, label: string | null) => ({ title, label })

test('a course is called as its first launch says, with whatever that says of it', () => {
  expect(courseNames(ID, named('Chemistry', 'CHEM'), null)).toEqual({ fullName: 'Chemistry', shortName: 'CHEM abcdef' })
  expect(courseNames(ID, named(null, 'CHEM'), null)).toEqual({ fullName: 'CHEM', shortName: 'CHEM abcdef' })
  expect(courseNames(ID, named('Chemistry', null), null)).toEqual({
    fullName: 'Chemistry',
    shortName: 'Chemistry abcdef',
  })
  expect(courseNames(ID, null, null, 'Moodle')).toEqual({ fullName: 'Moodle', shortName: 'Moodle abcdef' })
})

test('what a later launch says takes its place; what it does not say stays', () => {
  const before = courseNames(ID, named('Chemistry', 'CHEM'), null)
  expect(courseNames(ID, named('Chemistry 2', 'CHEM2'), before)).toEqual({
    fullName: 'Chemistry 2',
    shortName: 'CHEM2 abcdef',
  })
  expect(courseNames(ID, named(null, 'CHEM'), before)).toEqual(before)
  expect(courseNames(ID, named('Chemistry', null), before)).toEqual(before)
  expect(courseNames(ID, null, before)).toEqual(before)
})

test('a title that comes late is taken', () => {
  for (const first of [named(null, 'CHEM'), named(null, null), null]) {
    const before = courseNames(ID, first, null)
    expect(courseNames(ID, named('Chemistry', 'CHEM'), before)).toEqual({
      fullName: 'Chemistry',
      shortName: 'CHEM abcdef',
    })
  }
})
