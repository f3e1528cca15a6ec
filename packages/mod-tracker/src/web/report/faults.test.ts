import { ApiProblem } from '@guichet/plugin-kit/client'
import { expect, test } from 'vitest'
import { refusedFields } from './faults.ts'

test('what the server finds wrong lands on the field it is about', () => {
  const invalid = (...fields: ApiProblem['fields']) => new ApiProblem({ status: 400, code: 'request.invalid', fields })
  expect(refusedFields(invalid({ in: 'body', path: ['description'], code: 'text.empty' }))).toEqual(['text'])
  expect(
    refusedFields(
      invalid({ in: 'body', path: ['summary'], code: 'too_big' }, { in: 'headers', path: ['summary'], code: 'x' }),
    ),
  ).toEqual(['line'])
  expect(refusedFields(invalid({ in: 'body', path: ['due'], code: 'x' }))).toEqual([])
  expect(refusedFields(new Error('network'))).toEqual([])
})
