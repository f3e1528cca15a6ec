import { SCOPE } from '../../claims.ts'
import { ok } from '../../result.ts'
import type { ServiceCall, ServiceRequest } from '../call.ts'
import { failed, type ServiceResult } from '../failure.ts'
import { parseJson } from '../json.ts'
import { readPages, type Pages } from '../pages.ts'
import type { ServiceTarget } from '../ports.ts'
import { withQuery } from '../urls.ts'
import { readLineItem, type LineItem, type LineItemDraft } from './line-item.ts'

const ONE = 'application/vnd.ims.lis.v2.lineitem+json'
const MANY = 'application/vnd.ims.lis.v2.lineitemcontainer+json'

export interface LineItemQuery {
  readonly resourceLinkId?: string
  readonly resourceId?: string
  readonly tag?: string
  readonly limit?: number
}

/** Line items of a context (AGS 2.0, lti.md 1.13). All of it needs the scope `lineitem`, which is asked for only where grades are on. */
export function listLineItems(
  call: ServiceCall,
  target: ServiceTarget,
  lineItemsUrl: string,
  { resourceLinkId, resourceId, tag, limit }: LineItemQuery = {},
): Promise<ServiceResult<Pages<LineItem>>> {
  const query = { resource_link_id: resourceLinkId, resource_id: resourceId, tag, limit }
  const url = withQuery(lineItemsUrl, query)
  return readPages(call, target, { method: 'GET', url, scope: SCOPE.lineItem, accept: MANY }, lineItemsOf)
}

const lineItemsOf = (body: unknown) =>
  Array.isArray(body) ? body.map(readLineItem).filter((item) => item !== null) : null

export const createLineItem = (call: ServiceCall, target: ServiceTarget, lineItemsUrl: string, draft: LineItemDraft) =>
  sendLineItem(call, target, { ...request('POST', lineItemsUrl), contentType: ONE, body: draft })

export const readOneLineItem = (call: ServiceCall, target: ServiceTarget, lineItemUrl: string) =>
  sendLineItem(call, target, request('GET', lineItemUrl))

/** What is not named in `changes` goes back as it came. */
export const changeLineItem = (
  call: ServiceCall,
  target: ServiceTarget,
  { id, everything }: LineItem,
  changes: Partial<LineItemDraft>,
) => sendLineItem(call, target, { ...request('PUT', id), contentType: ONE, body: { ...everything, ...changes } })

export async function deleteLineItem(
  call: ServiceCall,
  target: ServiceTarget,
  lineItemUrl: string,
): Promise<ServiceResult<null>> {
  const reply = await call(target, { method: 'DELETE', url: lineItemUrl, scope: SCOPE.lineItem })
  return reply.ok ? ok(null) : reply
}

const request = (method: ServiceRequest['method'], url: string) =>
  ({ method, url, scope: SCOPE.lineItem, accept: ONE }) as const

async function sendLineItem(
  call: ServiceCall,
  target: ServiceTarget,
  request: ServiceRequest,
): Promise<ServiceResult<LineItem>> {
  const reply = await call(target, request)
  if (!reply.ok) return reply
  const item = readLineItem(parseJson(reply.value.body))
  return item === null ? failed('malformed', reply.value.status) : ok(item)
}
