import { setTimeout as sleep } from 'node:timers/promises'
import { generateLoad } from '../harness/generate-load.ts'
import type { Outcome, Scene } from '../harness/stage.ts'

const TIMES = 5
/** What must be left of the most it can do; and how late an answer may be, in milliseconds, at the 99th percentile. */
const LIMITS = { goodput: 0.8, p99: 1_000 } as const

interface Asked {
  readonly seconds: number
  /** Tickets that are found by what everybody looks for. */
  readonly tickets: number
}

/**
 * F17: five times as many requests as can be answered, and nobody waits for anybody. As many as before are answered, in time; the others are
 * told at once when to come again. They look for something: asked for a plain list, a server on the two cores that the load comes from too spends a
 * fifth of its time on those it sends away, because there are five thousand of them a second (docs/reliability.md).
 */
export async function overload(scene: Scene, { seconds, tickets }: Asked): Promise<Outcome> {
  const { school, client, at, installation, say } = scene
  for (let n = 0; n < tickets; n++) {
    const key = `f17-${scene.seed}-${n}`
    await client.send(school.teachers[0]!, { method: 'POST', path: at('/tickets'), body: { description: key }, key })
  }
  const url = `${installation.origin}/api/v1${at('/tickets?q=f17')}`
  const bearers = school.teachers.map(({ bearer }) => bearer)
  await generateLoad({ url, bearers, seconds: 2, pace: { atOnce: 16 } })
  const peak = await generateLoad({ url, bearers, seconds, pace: { atOnce: 16 } })
  const watched = watch(installation.origin)
  const over = await generateLoad({ url, bearers, seconds, pace: { perSecond: peak.good * TIMES } })
  const seen = await watched.stop()
  say(`at most ${Math.round(peak.good)} a second; then ${Math.round(over.sent / seconds)} a second were asked for`)

  const faults: string[] = []
  const share = over.good / peak.good
  if (share < LIMITS.goodput) faults.push(`only ${Math.round(share * 100)} % of what it can do was done`)
  if (over.p99 > LIMITS.p99) faults.push(`an answer in a hundred came after ${Math.round(over.p99)} ms`)
  if (over.refused === 0) faults.push('nobody was sent away: it was no overload')
  if (over.mute > 0) faults.push(`${over.mute} were sent away without a word of when to come again`)
  if (over.failed > 0) faults.push(`${over.failed} were answered otherwise, or not at all`)
  if (seen.unwell > 0) faults.push('it looked dead')
  if (seen.unready === 0) faults.push('balancers were not told')
  const late = await fetch(`${installation.origin}/readyz`)
  if (late.status !== 200) faults.push('it is not ready again')
  return {
    faults,
    figures: {
      'peak (a second)': Math.round(peak.good),
      'peak p99 (ms)': Math.round(peak.p99),
      'answered (a second)': Math.round(over.good),
      'of the peak (%)': Math.round(share * 100),
      'sent away (a second)': Math.round(over.refused / seconds),
      'p50 (ms)': Math.round(over.p50),
      'p99 (ms)': Math.round(over.p99),
    },
  }
}

/** What a balancer sees meanwhile: how often it looked dead, and not ready. */
function watch(origin: string): { stop(): Promise<{ unwell: number; unready: number }> } {
  const seen = { unwell: 0, unready: 0 }
  const status = async (path: string) =>
    (await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(5_000) }).catch(() => null))?.status
  let over = false
  const watching = (async () => {
    while (!over) {
      if ((await status('/healthz')) !== 200) seen.unwell++
      if ((await status('/readyz')) === 503) seen.unready++
      await sleep(200)
    }
  })()
  return {
    async stop() {
      over = true
      await watching
      // A moment after the last who was sent away.
      await sleep(1_500)
      return seen
    },
  }
}
