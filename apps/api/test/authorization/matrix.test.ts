import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import { rows } from '@guichet/plugin-kit/testing/authorization'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { manifest } from '../../src/core/manifest.ts'
import { openThings } from '../things.ts'
import { coreTable } from './core.expectations.ts'
import { openMatrix, type Matrix } from './matrix.ts'
import { unbound } from './tenants.ts'

// The matrix itself: that it would notice. Where it passes is core.test.ts and plugins.test.ts.

let app: Awaited<ReturnType<typeof openThings>>
let matrix: Matrix

const { 'courses.update': update, 'roles.list': roles, ...others } = coreTable.operations
const wrong: AuthorizationTable<'agent'> = {
  ...coreTable,
  operations: {
    ...others,
    'courses.update': update!,
    'roles.invented': roles!,
    // As if teachers could not, and strangers could.
    'courses.get': { place: 'course', who: { ...others['courses.get']!.who, teacher: 404, stranger: 'allowed' } },
    // As if what is written were only read.
    'courses.enrolments.take': { ...others['courses.enrolments.take']!, who: { ...update!.who, siteManager: 403 } },
  },
}

beforeAll(async () => {
  app = await openThings()
  matrix = await openMatrix(app, manifest.component, wrong)
})
afterAll(() => app.close())
afterEach(() => vi.unstubAllEnvs())

const attempt = (id: string) => matrix.tryOperation(matrix.operations.find(({ operationId }) => operationId === id)!)

describe('the matrix', () => {
  test('names an operation without an expectation, and an expectation without an operation', () => {
    expect(matrix.unexpected).toEqual([
      "roles.list (GET /api/v1/roles) is not in core_site's table",
      "roles.invented is in core_site's table, and is no operation",
    ])
  })

  test('tells who got in or did not, against its table', async () => {
    expect(await attempt('courses.get')).toEqual(
      expect.arrayContaining([
        'courses.get: here as teacher answered 200 , not 404',
        'courses.get: here as stranger answered 404 not_found, not allowed',
      ]),
    )
  })

  test('tells who wrote, when nobody was to, and puts it back', async () => {
    const before = await app.db.roleAssignment.count()
    expect(await attempt('courses.enrolments.take')).toContainEqual(
      expect.stringMatching(/here as siteManager answered 204 and changed .*core_role_assignment/),
    )
    expect(await app.db.roleAssignment.count()).toBe(before)
  })

  test('goes red when the guard no longer asks for capabilities', async () => {
    expect(await attempt('courses.update')).toEqual([])
    vi.stubEnv('GUICHET_MUTANT', 'capability-unchecked')
    expect(await attempt('courses.update')).toContainEqual(
      expect.stringMatching(/^courses.update: here as student answered 200 /),
    )
    vi.unstubAllEnvs()
    expect(await attempt('courses.update')).toEqual([])
  })
})

describe('a statement on a table of many places', () => {
  const tenants = { shop: 'id', shop_order: 'shop_id' }
  const faults = (text: string) => unbound({ text, values: ['mine', 'other'] }, tenants, ['mine'])

  test.each([
    'SELECT * FROM shop_order o WHERE o.shop_id = $1::uuid AND o.number = 3',
    'SELECT * FROM shop_order WHERE shop_id = $1',
    'SELECT "public"."shop_order"."id" FROM "public"."shop_order" WHERE ("public"."shop_order"."shop_id" = $1 AND 1=1)',
    'UPDATE "public"."shop_order" SET "x" = $2 WHERE ("public"."shop_order"."shop_id" = $1)',
    'SELECT 1 FROM shop_order o JOIN shop s ON s.id = o.shop_id WHERE o.shop_id = $1',
    'SELECT 1 FROM shopping WHERE x = 1',
  ])('that says whose: %s', (text) => {
    expect(faults(text)).toEqual([])
  })

  test.each([
    'SELECT * FROM shop_order o WHERE o.number = 3',
    'SELECT * FROM shop_order o WHERE o.shop_id = $2',
    'SELECT * FROM shop_order o WHERE o.shop_id = $1 AND EXISTS (SELECT FROM shop_order p WHERE p.number = o.number)',
    'DELETE FROM "public"."shop_order" WHERE "public"."shop_order"."id" = $1',
    'UPDATE shop SET n = n + 1',
  ])('that does not: %s', (text) => {
    expect(faults(text)).toHaveLength(1)
  })
})

test('a row of a table names everybody, once', () => {
  const who = rows(['reporter'])
  const students = 'student teacher editingteacher manager readToken writeToken siteManager'
  expect(who({ allowed: `reporter ${students}`, 404: 'stranger elsewhere' })).toMatchObject({
    nobody: 401,
    suspended: 401,
    ended: 401,
    reporter: 'allowed',
    stranger: 404,
    'elsewhere:reporter': 404,
  })
  expect(() => who({ allowed: `reporter ${students}`, 404: 'elsewhere' })).toThrow('stranger')
  expect(() => who({ allowed: `reporter ${students} stranger`, 404: 'stranger elsewhere' })).toThrow('stranger')
  expect(() => who({ allowed: 'anyone', 404: 'mayor' })).toThrow('mayor')
})
