import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../app.ts'
import { plugins } from '../conformance/plugins.ts'
import { openMatrix, type Matrix } from './matrix.ts'

// Each plugin that is found brings its table; one that has operations and no table fails here, by its name.

const found = await Promise.all(
  plugins.map(async ({ component, folder, half }) => {
    const file = join(folder, 'src/server/testing/authorization.ts')
    const table = existsSync(file)
      ? ((await import(file)) as { default: AuthorizationTable<string> }).default
      : { actors: {}, place: null, tenants: {}, operations: {}, build: async () => NOWHERE }
    return { component, table, isSilent: half.routes.flat().length === 0 }
  }),
)
const NOWHERE = { here: { ids: () => ({}) }, elsewhere: { ids: () => ({}) }, foreign: {} }

describe.each(found.filter(({ isSilent }) => !isSilent))('$component', ({ component, table }) => {
  let app: TestApp
  let matrix: Matrix

  beforeAll(async () => {
    // A quick machine asks more in a minute than one token may.
    app = await testApp({ requestsPerToken: Infinity })
    matrix = await openMatrix(app, component, table)
  })
  afterAll(async () => {
    console.log(`authorization matrix of ${component}: ${matrix.asked()} requests`)
    await app.close()
  })

  test('every operation has an expectation, and every expectation an operation', () => {
    expect(matrix.unexpected).toEqual([])
  })

  test.each(Object.keys(table.operations))('%s', async (id) => {
    const operation = matrix.operations.find(({ operationId }) => operationId === id)
    expect(operation === undefined ? [] : await matrix.tryOperation(operation)).toEqual([])
  })
})

test('there is a matrix for every plugin that has operations', () => {
  expect(found.filter(({ isSilent, table }) => !isSilent && Object.keys(table.operations).length === 0)).toEqual([])
})
