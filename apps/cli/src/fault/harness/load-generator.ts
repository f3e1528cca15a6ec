import { setTimeout as sleep } from 'node:timers/promises'
import { Lines } from './lines.ts'

// A process of its own, started by generate-load.ts: what it costs must not be taken from the server's time more than another machine's would.

export interface Load {
  readonly url: string
  readonly bearers: readonly string[]
  readonly seconds: number
  /** Requests a second, whether or not the earlier ones were answered; or so many at once, each after the one before. */
  readonly pace: { readonly perSecond: number } | { readonly atOnce: number }
}

export interface Measured {
  readonly sent: number
  /** Answered with 200, a second. */
  readonly good: number
  readonly refused: number
  /** Refused without a word of when to come again. */
  readonly mute: number
  readonly failed: number
  /** Of those answered with 200, in milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 20_000
/** Connections that are there when it begins; more are opened when they are needed. */
const CONNECTIONS = 500

const { url, bearers, seconds, pace } = JSON.parse(process.argv[2]!) as Load
const lines = new Lines(new URL(url), PATIENCE)
const times: number[] = []
const count = { sent: 0, refused: 0, mute: 0, failed: 0 }

async function ask(): Promise<void> {
  const bearer = bearers[count.sent++ % bearers.length]!
  const began = performance.now()
  const answer = await lines.ask(bearer)
  if (answer?.status === 200) times.push(performance.now() - began)
  else if (answer?.status === 503) {
    count.refused++
    if (!answer.saysWhen) count.mute++
  } else count.failed++
}

async function atPace(perSecond: number): Promise<void> {
  await lines.open(CONNECTIONS)
  const under = new Set<Promise<void>>()
  const began = performance.now()
  for (let at = 0; at < seconds * 1_000; at = performance.now() - began) {
    while (count.sent < (at / 1_000) * perSecond) {
      const one = ask().then(() => void under.delete(one))
      under.add(one)
    }
    await sleep(1)
  }
  await Promise.all(under)
}

async function oneAfterTheOther(atOnce: number): Promise<void> {
  const end = performance.now() + seconds * 1_000
  const one = async () => {
    while (performance.now() < end) await ask()
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

await ('perSecond' in pace ? atPace(pace.perSecond) : oneAfterTheOther(pace.atOnce))
lines.close()
times.sort((a, b) => a - b)
const quantile = (share: number) => times[Math.floor(times.length * share)] ?? 0
const measured: Measured = { ...count, good: times.length / seconds, p50: quantile(0.5), p99: quantile(0.99) }
console.log(JSON.stringify(measured))
