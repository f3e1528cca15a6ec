import { SCOPE } from '../../../claims.ts'
import { asRecord, type JsonRecord } from '../../../record.ts'
import { parseJson } from '../../../services/json.ts'
import { json, refusal, type Answer, type Incoming } from '../http.ts'
import type { World } from '../world.ts'
import { refuseCall } from './bearer.ts'
import type { Column, Gradebook } from './gradebook.ts'
import { pageOf } from './paging.ts'
import type { Tokens } from './token.ts'

const ONE = 'application/vnd.ims.lis.v2.lineitem+json'
const MANY = 'application/vnd.ims.lis.v2.lineitemcontainer+json'
const FILTERS = { resource_link_id: 'resourceLinkId', resource_id: 'resourceId', tag: 'tag' } as const

/** The line items of a course (lti.md 1.13). */
export function lineItems(world: World, tokens: Tokens, book: Gradebook, context: string, request: Incoming): Answer {
  const { method } = request
  if (method !== 'GET' && method !== 'POST') return { ...json(405, {}), faults: ['method'] }
  const scopes = method === 'GET' ? [SCOPE.lineItem, SCOPE.lineItemRead] : [SCOPE.lineItem]
  const types = method === 'GET' ? { accept: MANY } : { accept: ONE, contentType: ONE }
  const refused = refuseCall(world, tokens, request, { scopes, ...types })
  if (refused !== null) return refused
  if (method === 'GET') return list(world, book, context, request)
  const draft = asRecord(parseJson(request.body))
  const faults = draftFaults(draft)
  if (draft === null || faults.length > 0) return refusal(400, faults)
  return json(201, book.add(context, draft).body, { 'content-type': ONE })
}

function list(world: World, book: Gradebook, context: string, request: Incoming): Answer {
  const wanted = Object.entries(FILTERS).flatMap(([name, member]) => {
    const value = request.url.searchParams.get(name)
    return value === null ? [] : [[member, value] as const]
  })
  const found = [...book.columns.values()].filter(
    (column) => column.context === context && wanted.every(([member, value]) => column.body[member] === value),
  )
  return pageOf(world, request, found, (items) => items.map(({ body }) => body), { contentType: MANY })
}

/** One of them. What is put has to have everything that was given out. */
export function oneLineItem(world: World, tokens: Tokens, book: Gradebook, column: Column, request: Incoming): Answer {
  const { method } = request
  const reads = method === 'GET'
  if (!reads && method !== 'PUT' && method !== 'DELETE') return { ...json(405, {}), faults: ['method'] }
  const scopes = reads ? [SCOPE.lineItem, SCOPE.lineItemRead] : [SCOPE.lineItem]
  const types = { GET: { accept: ONE }, PUT: { accept: ONE, contentType: ONE }, DELETE: {} }[method]
  const refused = refuseCall(world, tokens, request, { scopes, ...types })
  if (refused !== null) return refused
  if (method === 'DELETE') {
    book.columns.delete(column.key)
    return { status: 204 }
  }
  if (method === 'PUT') {
    const body = asRecord(parseJson(request.body))
    if (body === null) return refusal(400, ['body'])
    const faults = [...draftFaults(body), ...lostMembers(column.body, body)]
    if (faults.length > 0) return refusal(400, faults)
    column.body = body
  }
  return json(200, column.body, { 'content-type': ONE })
}

function draftFaults(draft: JsonRecord | null): readonly string[] {
  if (draft === null) return ['body']
  const { label, scoreMaximum } = draft
  return [
    ...(typeof label === 'string' && label !== '' ? [] : ['label']),
    ...(typeof scoreMaximum === 'number' && scoreMaximum > 0 ? [] : ['scoreMaximum']),
  ]
}

const lostMembers = (before: JsonRecord, after: JsonRecord) => [
  ...Object.keys(before).flatMap((name) => (name in after ? [] : [`lost ${name}`])),
  ...(after['id'] === before['id'] ? [] : ['id']),
]
