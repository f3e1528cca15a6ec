import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIELDS } from '../../../../e2e/xss/fields.ts'
import { testApp, type TestApp } from '../app.ts'
import type { OpenApi } from '../authorization/shapes.ts'
import { freeTextFields } from './free-text.ts'

// The corpus of hostile texts (e2e/xss.spec.ts) goes into every field there is; which there are is read from the contracts.

let app: TestApp
let document: OpenApi
beforeAll(async () => {
  app = await testApp()
  await app.server.ready()
  document = app.server.swagger() as unknown as OpenApi
})
afterAll(() => app.close())

test('every field that takes markup is tried with hostile texts, or it is said why not', () => {
  const found = freeTextFields(document)
  expect([...found.keys()].filter((field) => !(field in FIELDS))).toEqual([])
  for (const [field, max] of found) {
    const known = FIELDS[field]!
    if ('max' in known && max !== null) expect(known.max, field).toBe(max)
  }
})

test('no field is tried that is not there', () => {
  const found = freeTextFields(document)
  // Fields of a plugin that is not here are none of anybody's.
  const nouns = new Set(operationIds(document).map((id) => id.split('.')[0]))
  const isHere = (field: string) => nouns.has(field.split('.')[0])
  expect(Object.keys(FIELDS).filter((field) => isHere(field) && !found.has(field))).toEqual([])
})

const operationIds = ({ paths }: OpenApi) =>
  Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))

test('a field that a contract opens is found, wherever in it and however deep; one that takes no markup is none', () => {
  const body = {
    type: 'object',
    properties: {
      open: { type: 'string', maxLength: 5 },
      maybe: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      within: { type: 'array', items: { type: 'object', properties: { deep: { type: 'string' } } } },
      anything: {},
      word: { type: 'string', enum: ['a', 'b'] },
      code: { type: 'string', pattern: '^[A-Z]+$' },
      count: { type: 'integer' },
    },
  }
  const operation = {
    operationId: 'x.y',
    parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }],
    requestBody: { content: { 'application/json': { schema: body } } },
    responses: {},
  }
  const made = { paths: { '/x': { post: operation } } } as unknown as OpenApi
  expect([...freeTextFields(made)]).toEqual([
    ['x.y q', null],
    ['x.y open', 5],
    ['x.y maybe', null],
    ['x.y within[].deep', null],
    ['x.y anything', null],
  ])
})
