import { expect, test } from 'vitest'
import { fieldOf, lacksText, missing, withField } from './columns.ts'

test('a field given to another column leaves the one that had it', () => {
  expect(withField({ summary: 'Title', state: 'Status' }, 'Subject', 'summary')).toEqual({
    state: 'Status',
    summary: 'Subject',
  })
})

test('a column has one field: the former one goes', () => {
  expect(withField({ summary: 'Title' }, 'Title', 'description')).toEqual({ description: 'Title' })
})

test('a custom field has a column as any other', () => {
  const columns = withField({ summary: 'Title' }, 'Room', 'element.room')
  expect(columns).toEqual({ summary: 'Title', 'element.room': 'Room' })
  expect(fieldOf(columns, 'Room')).toBe('element.room')
})

test('a column can be nothing again', () => {
  expect(withField({ summary: 'Title' }, 'Title', null)).toEqual({})
  expect(fieldOf({}, 'Title')).toBe(null)
})

test('what is missing, and what cannot be', () => {
  expect(missing({ summary: 'A', state: 'B' })).not.toContain('state')
  expect([lacksText({ state: 'B' }), lacksText({ description: 'B' })]).toEqual([true, false])
})
