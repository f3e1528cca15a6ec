import { Client } from 'undici'
import type { Credentials, Job, Load } from './job.ts'
import type { Requests } from './requests.ts'

/** Where requests come from. */
export type Source = Pick<Requests, 'next'>

interface Tally {
  latencies: number[]
  bytes: number
  failures: number
  failure: string | null
}

/** Asks as fast as it is answered, over so many connections, each one request at a time. */
export async function drive(requests: Source, job: Job): Promise<Load> {
  const tally: Tally = { latencies: [], bytes: 0, failures: 0, failure: null }
  const clients = Array.from({ length: job.connections }, () => new Client(job.origin, { pipelining: 1 }))
  const began = performance.now()
  const end = began + job.seconds * 1000
  await Promise.all(clients.map((client, lane) => ask(client, lane, { requests, job, end, tally })))
  const seconds = (performance.now() - began) / 1000
  await Promise.all(clients.map((client) => client.close()))
  return { requests: tally.latencies.length, seconds, ...tally }
}

interface Asking {
  readonly requests: Source
  readonly job: Job
  readonly end: number
  readonly tally: Tally
}

async function ask(client: Client, lane: number, { requests, job, end, tally }: Asking): Promise<void> {
  const { kind, credentials, connections } = job
  for (let i = lane; performance.now() < end; i += connections) {
    const wanted = requests.next(kind, lane, credentials[i % credentials.length] as Credentials)
    const asked = performance.now()
    const { method, path, headers, body = null } = wanted
    const answer = await client.request({ method, path, headers, body })
    const received = await answer.body.bytes()
    tally.latencies.push(performance.now() - asked)
    tally.bytes += received.length
    if (answer.statusCode === wanted.expected) {
      wanted.done?.()
      continue
    }
    tally.failures++
    tally.failure ??= `${method} ${path}: ${answer.statusCode} ${Buffer.from(received).toString().slice(0, 500)}`
  }
}
