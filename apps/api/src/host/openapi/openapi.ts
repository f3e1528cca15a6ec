import type { Operation } from '@guichet/plugin-kit/contract'
import type { HostErrorCode } from '@guichet/plugin-kit/failure'
import type { Route } from '@guichet/plugin-kit/server'
import type { FastifySchema } from 'fastify'
import { z, type ZodType } from 'zod'
import type { Component } from '../plugins/component.ts'
import { isOpen } from '../access/identify.ts'
import { operationId } from './operation-id.ts'
import { problem } from '../failures/problem.ts'

/** How every failure is told, for the reference page. */
export const problemAnswer = {
  description: 'A problem (RFC 9457); `code` says which',
  content: { 'application/problem+json': { schema: problem } },
}

const noBody = (description: string) => z.undefined().meta({ description })

/** A route's schema for Fastify: answers are serialised by it, the reference page is printed from it. */
export function describeRoute(
  { names, half }: Component,
  route: Route,
  statuses: ReadonlyMap<string, number>,
): FastifySchema {
  const { operation } = route
  const id = operationId(half, names, route)
  return {
    operationId: id,
    summary: operation.summary,
    description: `Access: ${accessInWords(operation)}.\n\nMay fail with: ${errorCodes(route).join(', ')}.`,
    // The reference page groups by noun: auth, courses.enrolments, a plugin’s with its own name first.
    tags: [id.slice(0, id.lastIndexOf('.'))],
    security: isOpen(operation.access) ? [] : [{ bearer: [] }],
    ...(operation.params && { params: operation.params }),
    ...(operation.query && { querystring: operation.query }),
    ...(operation.body && { body: operation.body }),
    ...(operation.upload && { consumes: [...operation.upload.types], body: fileShape }),
    ...headersOf(route),
    response: { ...answersOf(route), ...problemsOf(route, statuses) },
  }
}

const fileShape = z.string().meta({ format: 'binary', description: 'The file, as it is' })

function answersOf({ operation }: Route): Record<string, unknown> {
  const { download } = operation
  const file = download && { description: 'A file', content: { [download]: { schema: fileShape } } }
  const declared = Object.entries(operation.answers).map(
    ([status, shape]) => [status, shape ?? file ?? noBody('No content')] as const,
  )
  return Object.fromEntries(declared)
}

function problemsOf(route: Route, statuses: ReadonlyMap<string, number>): Record<string, typeof problemAnswer> {
  const codes = errorCodes(route).map((code) => statuses.get(code) ?? 500)
  return Object.fromEntries([...new Set(codes)].toSorted((a, b) => a - b).map((status) => [status, problemAnswer]))
}

/** The codes an operation may fail with: its own, and those its declaration implies. `not_found` also when its plugin is off. */
export function errorCodes({ method, operation }: Route): string[] {
  const { access } = operation
  const implied: HostErrorCode[] = [
    'request.invalid',
    'request.malformed',
    'not_found',
    'rate.limited',
    'server.unavailable',
    'internal',
  ]
  if (!isOpen(access)) implied.push('auth.required', 'auth.expired', 'access.token_scope', 'access.launch_scope')
  if (access.rule === 'needs') implied.push('access.denied')
  if (method !== 'GET') implied.push('request.too_large', 'request.unsupported_media_type')
  if (operation.ifMatch === true) implied.push('version.required', 'version.mismatch')
  if (operation.idempotent === true) implied.push('idempotency.in_progress', 'idempotency.key_reused')
  return [...new Set([...implied, ...(operation.errors ?? [])])]
}

function accessInWords({ access }: Operation): string {
  switch (access.rule) {
    case 'anyone':
      return `anyone (${access.why})`
    case 'visitors':
      return 'anyone, where the activity is open to visitors'
    case 'signed-in':
      return access.tokens ? 'any signed-in person' : 'any signed-in person, not with a personal token'
    case 'needs':
      return `${access.anyOf.join(' or ')} ${access.at === 'site' ? 'at the site' : `in the ${access.at.level}`}`
  }
}

function headersOf({ operation }: Route): { headers?: ZodType } {
  const shape: Record<string, ZodType> = {}
  if (operation.ifMatch === true) shape['if-match'] = z.string().meta({ description: 'The version seen: `"7"`' })
  if (operation.idempotent === true) {
    shape['idempotency-key'] = z.string().max(200).optional().meta({
      description: 'The same key and body give the first answer again, for 24 h',
    })
  }
  return Object.keys(shape).length === 0 ? {} : { headers: z.looseObject(shape) }
}
