import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '@guichet/db/with-client'
import type pg from 'pg'
import { cursor } from '../floor/present.ts'
import { fillFields } from '../data/fields.ts'
import { drive } from '../load/drive.ts'
import { median, percentile } from '../measure/figures.ts'
import { cpuOf } from '../measure/proc.ts'
import { openStand, type Stand } from '../stand/stand.ts'
import { logLength, plansIn, WATCHED } from './plans.ts'
import { growthTable, type Measured } from './table.ts'

interface Asked {
  readonly sizes: readonly number[]
  readonly seconds: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** How deep a deep page is, where there are as many. */
const DEEP = 10_000

/** Lists by custom fields: filtered, ordered, and both. */
const BY_FIELDS = [
  ['by a field', 'is:open+element.size:large'],
  ['by a rare value', 'is:open+element.size:rare'],
  ['in the order of a field', 'is:open+sort:-element.cost'],
  ['by a field in the order of another', 'is:open+element.size:large+sort:element.cost'],
] as const
/** How many times the CPU of the plain list these may cost. */
const MOST_OF_PLAIN = 3

/** Tables that grow with the tickets: none may be read from one end to the other. */
const GROWING = /^(tracker_(ticket|watch|seen|comment|value)|core_event|core_idempotency_record)/

/** `pnpm bench growth`: the same requests on ever larger trackers. Gives back the exit code: 1 when a table that grows was read whole. */
export async function growth({ sizes, ...asked }: Asked): Promise<number> {
  const measured: Measured[] = []
  for (const tickets of sizes) measured.push(...(await measureAt({ ...asked, tickets })))
  console.log(`\n${growthTable(measured)}\n`)
  const wholly = measured.flatMap(({ what, tickets, wholly: tables }) =>
    tables.filter((table) => GROWING.test(table)).map((table) => `${what} of ${tickets} reads all of ${table}`),
  )
  const dear = sizes.flatMap((tickets) => dearOf(measured.filter((one) => one.tickets === tickets)))
  for (const line of [...wholly, ...dear]) console.error(line)
  return wholly.length + dear.length === 0 ? 0 : 1
}

/** Those that cost too much CPU, beside the plain list of the same tracker. */
function dearOf(measured: readonly Measured[]): string[] {
  const plain = measured.find(({ what }) => what === 'first page')!.cpu
  return measured
    .filter(({ what, cpu }) => BY_FIELDS.some(([name]) => name === what) && cpu > plain * MOST_OF_PLAIN)
    .map(({ what, tickets, cpu }) => `${what} of ${tickets} costs ${(cpu / plain).toFixed(1)} times the plain list`)
}

async function measureAt(asked: Omit<Asked, 'sizes'> & { readonly tickets: number }): Promise<Measured[]> {
  const { tickets, seconds } = asked
  const stand = await openStand(asked)
  try {
    return await withClient(stand.databaseUrl, async (client) => {
      await fillFields(client, stand.trackerId)
      const pages = await pagesOf(client, stand, tickets)
      const times = new Map<string, Timed>()
      for (const [what, path] of pages) times.set(what, await timesOf(stand, path, seconds))
      await watchPlans(client)
      const measured: Measured[] = []
      for (const [what, path] of pages) {
        const { latencies, cpu } = times.get(what)!
        const plans = await plansOf(stand, path)
        measured.push({ what, tickets, p50: median(latencies), p95: percentile(latencies, 95), cpu, ...plans })
      }
      return measured
    })
  } finally {
    await stand.remove()
  }
}

async function pagesOf(client: pg.Client, { trackerId }: Stand, tickets: number): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; updated_at: Date }>(
    `SELECT id, updated_at FROM tracker_ticket WHERE tracker_id = $1 AND NOT closed ORDER BY updated_at DESC, id DESC OFFSET $2 LIMIT 1`,
    [trackerId, Math.min(DEEP, Math.floor(tickets / 3))],
  )
  const at = `/api/v1/trackers/${trackerId}/tickets`
  return new Map([
    ['first page', `${at}?q=is:open`],
    ['deep page', `${at}?q=is:open&cursor=${cursor(rows[0]!)}`],
    ...BY_FIELDS.map(([what, q]) => [what, `${at}?q=${q}`] as const),
    ['my work', `${at}?q=is:open+assignee:me`],
    ['two words', `${at}?q=password+printer`],
    ['the beginning of a word', `${at}?q=pro`],
    ['two words, latest first', `${at}?q=password+printer+sort:-updated`],
    ['counts', `/api/v1/trackers/${trackerId}/counts`],
    ['one ticket', `${at}/${Math.ceil(tickets / 2)}`],
    ['its comments', `${at}/${Math.ceil(tickets / 2)}/comments`],
  ])
}

interface Timed {
  readonly latencies: readonly number[]
  readonly cpu: number
}

/** Milliseconds of each answer, over one connection, after a warm-up; and of CPU, of the API and of PostgreSQL, for each. */
async function timesOf({ api, credentials, postgresPid }: Stand, path: string, seconds: number): Promise<Timed> {
  const next = (_kind: unknown, _lane: unknown, { bearer }: { bearer: string }) =>
    ({ method: 'GET', path, headers: { authorization: `Bearer ${bearer}` }, expected: 200 }) as const
  const job = { kind: 'list', origin: api.origin, connections: 1, credentials: credentials() } as const
  await drive({ next }, { ...job, seconds: seconds / 2 })
  const cpu = () => cpuOf(api.process.pid) + cpuOf(postgresPid)
  const before = cpu()
  const { latencies, failures, failure } = await drive({ next }, { ...job, seconds })
  if (failures > 0) throw new Error(failure ?? '')
  return { latencies, cpu: ((cpu() - before) / latencies.length) * 1_000 }
}

/** The API's sessions are ended: those it opens anew tell what they do. */
async function watchPlans(client: pg.Client): Promise<void> {
  for (const setting of WATCHED) await client.query(`ALTER DATABASE guichet SET ${setting}`)
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'guichet'`)
  await sleep(500)
}

/** As often as a statement has a plan of its own for each of its runs; from then on PostgreSQL may use one for all of them. */
const RUNS = 8

/** What was done for the last of several requests, all its statements together. */
async function plansOf(
  { api, credentials, postgresLog }: Stand,
  path: string,
): Promise<Pick<Measured, 'pages' | 'wholly'>> {
  const authorization = `Bearer ${credentials()[0]!.bearer}`
  let before = 0
  for (let run = 0; run < RUNS; run++) {
    await sleep(200)
    before = logLength(postgresLog)
    const answer = await fetch(api.origin + path, { headers: { authorization } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await answer.text()
  }
  await sleep(200)
  const plans = plansIn(postgresLog, before).filter(({ query }) => /tracker_ticket/.test(query))
  if (plans.length === 0) throw new Error(`no plan of ${path} was logged`)
  return { pages: plans.reduce((sum, plan) => sum + plan.pages, 0), wholly: plans.flatMap((plan) => plan.wholly) }
}
