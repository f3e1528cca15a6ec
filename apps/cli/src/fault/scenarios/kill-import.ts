import { setTimeout as sleep } from 'node:timers/promises'
import { openPool } from '@guichet/api/database'
import type { Outcome, Scene } from '../harness/stage.ts'

/** As long as an import may stand still: a lease of 30 s, and what a busy machine adds. In milliseconds. */
const PATIENCE = 240_000

interface Import {
  readonly id: string
  readonly version: number
  readonly stage: string
  readonly progress: { readonly rows: number; readonly imported: number }
}

/** F01: the API is killed in the middle of an import. It goes on by itself: each row is one ticket, and one line of the report. */
export async function killImport(scene: Scene, { kills, rows }: { kills: number; rows: number }): Promise<Outcome> {
  const { installation, say, school, databaseUrl, seed } = scene
  const label = `f01-import-${seed}`
  const importing = imports(scene)
  const brought = await importing.bring(
    `Titre\n${Array.from({ length: rows }, (_, i) => `${label} ${i + 1}\n`).join('')}`,
  )
  const checked = await importing.until(await importing.step(brought, 'check'), ({ stage }) => stage !== 'checking')
  let now = await importing.step(checked, 'run')
  for (let round = 1; round <= kills; round++) {
    const settled = now.progress.rows
    now = await importing.until(now, ({ stage, progress }) => stage !== 'running' || progress.rows > settled)
    if (now.stage !== 'running') break
    await installation.kill()
    await installation.start()
    say(`killed after ${now.progress.rows} rows of ${rows}`)
  }
  const killedAt = now.progress.rows
  const done = await importing.until(now, ({ stage }) => stage !== 'running')
  const lines = (await importing.report(done)).split('\r\n').slice(1, -1)
  const numbers = lines.map((line) => Number(line.split(',')[2]))
  const tickets = await ticketsCalled(databaseUrl, school.trackerId, label)
  const faults = [
    ...(killedAt >= rows ? ['it was over before it could be killed'] : []),
    ...(done.stage === 'done' && done.progress.imported === rows ? [] : [`it is ${JSON.stringify(done)}`]),
    ...(lines.length === rows ? [] : [`the report has ${lines.length} rows of ${rows}`]),
    ...(new Set(numbers).size === rows ? [] : [`its rows became ${new Set(numbers).size} tickets`]),
    ...(tickets.different === rows && tickets.all === rows
      ? []
      : [`${rows} rows became ${tickets.all} tickets, ${tickets.different} of them different`]),
  ]
  return { faults, figures: { kills, rows, 'killed at the latest after': killedAt } }
}

function imports({ client, school: { admin }, at, installation }: Scene) {
  const ask = async (path: string, wanted: { method: 'GET' | 'POST'; ifMatch?: number }): Promise<Import> => {
    const { status, body } = await client.send(admin, { ...wanted, path: at(path) })
    if (status !== 200) throw new Error(`${wanted.method} ${path}: ${status} ${JSON.stringify(body)}`)
    return body as unknown as Import
  }
  /** What is no JSON. */
  const raw = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${admin.bearer}`, 'content-type': 'text/csv' }
    const answer = await fetch(`${installation.origin}/api/v1${at(path)}`, { headers, ...init })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  return {
    bring: async (file: string) =>
      (await (await raw('/imports?name=f.csv', { method: 'POST', body: file })).json()) as Import,
    step: ({ id, version }: Import, step: 'check' | 'run') =>
      ask(`/imports/${id}/${step}`, { method: 'POST', ifMatch: version }),
    async until({ id }: Import, isSo: (now: Import) => boolean): Promise<Import> {
      const deadline = performance.now() + PATIENCE
      for (;;) {
        const now = await ask(`/imports/${id}`, { method: 'GET' })
        if (isSo(now)) return now
        if (performance.now() > deadline) throw new Error(`it stands still: ${JSON.stringify(now)}`)
        await sleep(20)
      }
    },
    report: async ({ id }: Import) => (await raw(`/imports/${id}/report`)).text(),
  }
}

/** How many tickets there are whose summary begins so, and how many different summaries they have. */
async function ticketsCalled(databaseUrl: string, trackerId: string, label: string) {
  const pool = openPool({ url: databaseUrl, poolSize: 1, applicationName: 'guichet-fault' })
  try {
    // Not by the client's model, which is not there when the plugin is not.
    const [counted] = await pool.prisma.$queryRaw<{ all: number; different: number }[]>`
      SELECT count(*)::int AS "all", count(DISTINCT summary)::int AS different FROM tracker_ticket
      WHERE tracker_id = ${trackerId}::uuid AND starts_with(summary, ${`${label} `})`
    return counted!
  } finally {
    await pool.close()
  }
}
