import { createHash } from 'node:crypto'
import { newId } from '@guichet/db/ids'
import { fastify, type FastifyRequest } from 'fastify'
import pg, { type QueryConfig } from 'pg'
import { comment, cursor, cursorOfFound, item, whole, type CommentRow, type FoundRow, type Row } from './present.ts'
import * as shapes from './shapes.ts'
import * as statements from './statements.ts'

// The floor: what the same answers cost when nobody asks who wants them, or whether they may. Fastify with its defaults, `pg` with prepared
// statements, answers written by Fastify's compiled serialiser; it does not log. No API of this kind can be much cheaper.

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL']),
  application_name: 'floor',
})
const app = fastify()

type Place = { tracker: string; number: number }
const placeOf = (request: FastifyRequest) => request.params as Place
/** Whose answer it is: the bytes depend on it, as the API's on the bearer. */
const meOf = (request: FastifyRequest) => String(request.headers['x-user'])
const keyOf = (request: FastifyRequest) => {
  const hash = createHash('sha256').update(JSON.stringify([request.method, request.url, request.body]))
  return [request.headers['idempotency-key'], hash.digest('hex')]
}

const TICKETS = '/api/v1/trackers/:tracker/tickets'

async function one(statement: QueryConfig): Promise<Row> {
  const { rows } = await pool.query<Row>(statement)
  if (rows[0] === undefined) throw new Error('no row')
  return rows[0]
}

async function found(tracker: string, me: string, q: string) {
  const { rows } = await pool.query<FoundRow>(statements.search(tracker, me, q, 51))
  // When nothing was found, one row tells whether that is all.
  const items = rows.slice(0, 50).filter(({ id }) => id !== null)
  return {
    items: items.map(item),
    next: rows.length > 50 ? cursorOfFound(items[49]!) : null,
    partial: rows[0]?.partial ?? false,
  }
}

app.get('/readyz', () => pool.query('SELECT 1').then(() => 'ready'))

app.route({
  method: 'GET',
  url: TICKETS,
  schema: { response: { 200: shapes.page } },
  handler: async (request) => {
    const { q } = request.query as { q: string }
    if (q !== 'is:open') return found(placeOf(request).tracker, meOf(request), q)
    const { rows } = await pool.query<Row>(statements.list(placeOf(request).tracker, meOf(request), 51))
    const items = rows.slice(0, 50)
    return { items: items.map(item), next: rows.length > 50 ? cursor(items[49]!) : null, partial: false }
  },
})

app.route({
  method: 'GET',
  url: `${TICKETS}/:number`,
  schema: { response: { 200: shapes.ticket } },
  handler: async (request, reply) => {
    const { tracker, number } = placeOf(request)
    const row = await one(statements.ticket(tracker, meOf(request), number))
    reply.header('etag', `"${row.version}"`)
    return whole(row)
  },
})

app.route({
  method: 'POST',
  url: TICKETS,
  schema: { response: { 201: shapes.created } },
  handler: async (request, reply) => {
    const { summary, description } = request.body as { summary: string; description: string }
    const { tracker } = placeOf(request)
    const ids = [newId(), newId()] as const
    const row = await one(
      statements.create(tracker, meOf(request), ids[0], summary, description, new Date(), ids[1], ...keyOf(request)),
    )
    reply.code(201).header('etag', '"1"').header('location', `${request.url}/${row.number}`)
    return { ticket: whole(row), thanks: { kind: 'preset', preset: row.preset, assignee: null } }
  },
})

app.route({
  method: 'POST',
  url: `${TICKETS}/:number/transitions`,
  schema: { response: { 200: shapes.ticket } },
  handler: async (request, reply) => {
    const { tracker, number } = placeOf(request)
    const { to } = request.body as { to: string }
    const version = Number(String(request.headers['if-match']).replaceAll('"', ''))
    const row = await one(
      statements.move(tracker, meOf(request), number, version, to, new Date(), newId(), ...keyOf(request)),
    )
    reply.header('etag', `"${row.version}"`)
    return whole(row)
  },
})

app.route({
  method: 'GET',
  url: `${TICKETS}/:number/comments`,
  schema: { response: { 200: shapes.comments } },
  handler: async (request) => {
    const { tracker, number } = placeOf(request)
    const { rows } = await pool.query<CommentRow>(statements.comments(tracker, number, 51))
    return { items: rows.map(comment), next: null }
  },
})

app.route({
  method: 'POST',
  url: `${TICKETS}/:number/comments`,
  schema: { response: { 201: shapes.comment } },
  handler: async (request, reply) => {
    const { tracker, number } = placeOf(request)
    const { body } = request.body as { body: string }
    const { rows } = await pool.query<CommentRow>(
      statements.comment(tracker, meOf(request), number, newId(), body, new Date(), newId(), ...keyOf(request)),
    )
    const said = comment(rows[0]!)
    reply.code(201).header('etag', '"1"').header('location', `${request.url}/${said.id}`)
    return said
  },
})

await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' })
process.on('SIGTERM', () => void app.close().then(() => pool.end()))
