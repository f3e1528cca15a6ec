import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { HOST_ROUTES } from '../routes/host-routes.ts'
import { operationId } from './operation-id.ts'

// The document of everything that is mounted here, whatever plugins there are.

interface Schema {
  readonly $ref?: string
  readonly [key: string]: unknown
}
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security: readonly unknown[]
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, { schema: Schema }> }>>
}
interface Document {
  readonly openapi: string
  readonly info: { title: string; version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> }
}

let app: TestApp
let document: Document
/** What a contract says of files that go in and out, by operation. */
let files: ReadonlyMap<string, { readonly in?: readonly string[] | undefined; readonly out?: string | undefined }>
let operations: readonly { at: string; path: string; method: string; operation: Operation }[]

beforeAll(async () => {
  app = await testApp()
  document = (await app.server.inject('/api/openapi.json')).json<Document>()
  files = new Map(
    app.components.flatMap(({ half, names }) =>
      half.routes.flat().map((route) => {
        const { upload, download } = route.operation
        return [operationId(half, names, route), { in: upload?.types, out: download }]
      }),
    ),
  )
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      at: `${method.toUpperCase()} ${path}`,
      path,
      method,
      operation,
    })),
  )
})
afterAll(() => app.close())

/** Where something is amiss, by address. */
const amiss = (wrong: (each: (typeof operations)[number]) => boolean) => operations.filter(wrong).map(({ at }) => at)

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = (value as Schema).$ref
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(refsIn)]
}

describe('the OpenAPI document', () => {
  test('is of 3.1, with operations', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info).toMatchObject({ title: 'Guichet', version: expect.any(String) })
    expect(operations.length).toBeGreaterThan(30)
  })

  test('refers only to what it holds', () => {
    const dangling = refsIn(document).filter((ref) => {
      const found = ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document)
      return !ref.startsWith('#/') || found === undefined
    })
    expect(dangling).toEqual([])
  })

  test('calls each operation by a name of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(ids.filter((id) => !/^[a-z]\w*(\.[a-z]\w*)+$/i.test(id))).toEqual([])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(ids).toEqual(
      expect.arrayContaining(['auth.signIn', 'courses.list', 'courses.enrolments.give', 'me.password.changePassword']),
    )
  })

  test('has a line, a tag and the security of each', () => {
    expect(amiss(({ operation }) => operation.summary === '' || operation.tags.length !== 1)).toEqual([])
    expect(amiss(({ operation }) => !Array.isArray(operation.security))).toEqual([])
    expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer'])
  })

  test('declares every parameter of a path, as required', () => {
    expect(
      amiss(({ path, operation }) => {
        const declared = (operation.parameters ?? [])
          .filter((p) => p.in === 'path' && p.required === true)
          .map((p) => p.name)
        return (
          declared.toSorted().join() !==
          [...path.matchAll(/\{(\w+)\}/g)]
            .map(([, name]) => name)
            .toSorted()
            .join()
        )
      }),
    ).toEqual([])
  })

  test('describes every answer, with a content of a type; 204 has none', () => {
    const ofHost = new Map<string, string>(
      HOST_ROUTES.map(({ method, path, answers }) => [`${method} ${path}`, answers]),
    )
    const wrong = operations.flatMap(({ at, operation }) =>
      Object.entries(operation.responses)
        .filter(([status, { description, content }]) => {
          const success = ofHost.get(at) ?? files.get(operation.operationId)?.out ?? 'application/json'
          const types = Object.keys(content ?? {})
          const expected = status === '204' ? [] : [Number(status) < 400 ? success : 'application/problem+json']
          return !/^\d{3}$/.test(status) || typeof description !== 'string' || types.join() !== expected.join()
        })
        .map(([status]) => `${at}: ${status}`),
    )
    expect(wrong).toEqual([])
  })

  test('tells of a success, of a surprise, and where one signs in of being nobody', () => {
    expect(
      amiss(({ operation }) => !Object.keys(operation.responses).some((status) => status.startsWith('2'))),
    ).toEqual([])
    expect(
      amiss(
        ({ operation }) =>
          !('500' in operation.responses && '503' in operation.responses && '429' in operation.responses),
      ),
    ).toEqual([])
    expect(
      amiss(
        ({ operation }) =>
          operation.security.length > 0 !== '401' in operation.responses && operation.security.length > 0,
      ),
    ).toEqual([])
  })

  test('gives a change by version its If-Match, and its 412 and 428', () => {
    const asks = ({ operation }: (typeof operations)[number]) =>
      (operation.parameters ?? []).some(({ name }) => name === 'if-match')
    expect(
      amiss((each) => asks(each) !== ('412' in each.operation.responses && '428' in each.operation.responses)),
    ).toEqual([])
  })

  test('takes only JSON, and files where they are asked for', () => {
    expect(
      amiss(
        ({ operation }) =>
          operation.requestBody !== undefined &&
          Object.keys(operation.requestBody.content).join() !==
            (files.get(operation.operationId)?.in ?? ['application/json']).join(),
      ),
    ).toEqual([])
  })
})

test('an answer in process that the document does not tell of fails the test that gets it', async () => {
  const { undocumentedStatus } = await import('../../../test/documented.ts')
  const documented = [{ path: '/a/{x}', pattern: /^\/a\/[^/]+$/, operations: { get: { responses: { 200: {} } } } }]
  expect(undocumentedStatus(documented, { url: '/a/1' }, 200)).toBeNull()
  expect(undocumentedStatus(documented, { url: '/a/1?q=1', method: 'HEAD' }, 418)).toBe(
    'GET /a/{x} answered 418, which its contract does not tell of',
  )
  expect(undocumentedStatus(documented, { url: '/b' }, 404)).toBeNull()
})
