import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings } from '../things.ts'
import type { TestApp } from '../app.ts'
import { manifest } from '../../src/core/manifest.ts'
import { coreTable } from './core.expectations.ts'
import { openMatrix, type Matrix } from './matrix.ts'

// The core's own operations, with the tests' small plugins: they are the same whatever plugins there are.

let app: TestApp
let matrix: Matrix

beforeAll(async () => {
  // A quick machine asks more in a minute than one token may.
  app = await openThings({ requestsPerToken: Infinity })
  matrix = await openMatrix(app, manifest.component, coreTable)
})
afterAll(async () => {
  console.log(`authorization matrix of ${manifest.component}: ${matrix.asked()} requests`)
  await app.close()
})

test('every operation has an expectation, and every expectation an operation', () => {
  expect(matrix.unexpected).toEqual([])
})

test.each(Object.keys(coreTable.operations))('%s', async (id) => {
  const operation = matrix.operations.find(({ operationId }) => operationId === id)
  expect(operation === undefined ? [] : await matrix.tryOperation(operation)).toEqual([])
})
