import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Unsent, type Exchange, type Reply, type Send, type UnsentReason } from '@guichet/lti/send'
import { Agent, request } from 'undici'
import { timeouts } from '../../timeouts.ts'
import { reachable, type Allowed, type Reachable } from './reachable.ts'

/** What the answers of other servers are at most, unless who asks says otherwise. */
const MOST = 1_048_576

interface Options {
  readonly allow: Allowed
  /** How names are looked up: the system's way. */
  readonly resolve?: Resolve
}

type Resolve = (hostname: string, tell: (error: Error | null, addresses: LookupAddress[]) => void) => void

/**
 * The one way out for requests to addresses that others wrote (architecture.md, How data flows). What a name stands for is judged when the
 * connection is made, and it is made to exactly that address: a name that changes in between gains nothing.
 */
export function createSend({ allow, resolve = resolveName }: Options): { send: Send; close: () => Promise<void> } {
  const reach = reachable(allow)
  const agent = new Agent({
    connect: { lookup: guardedLookup(reach, resolve), timeout: timeouts.egressConnect },
    maxHeaderSize: 16_384,
    pipelining: 1,
    connections: 8,
  })
  return { send: (exchange) => exchangeBy(agent, reach, exchange), close: () => agent.close() }
}

async function exchangeBy(agent: Agent, reach: Reachable, exchange: Exchange): Promise<Reply> {
  const { method, url, headers, body, maxBytes = MOST } = exchange
  if (!URL.canParse(url) || !reach.url(new URL(url))) throw new Unsent('refused')
  const signal = AbortSignal.timeout(timeouts.egress)
  try {
    const answer = await request(url, {
      method,
      headers: { ...headers },
      body: body ?? null,
      dispatcher: agent,
      signal,
    })
    return { status: answer.statusCode, headers: headersOf(answer.headers), body: await textOf(answer.body, maxBytes) }
  } catch (error) {
    throw error instanceof Unsent ? error : new Unsent(reasonOf(error, signal), { cause: error })
  }
}

function reasonOf(error: unknown, signal: AbortSignal): UnsentReason {
  if (error instanceof Error && error.cause instanceof Unsent) return error.cause.reason
  return signal.aborted || (error as { code?: string }).code === 'UND_ERR_CONNECT_TIMEOUT' ? 'timeout' : 'unreachable'
}

async function textOf(body: AsyncIterable<Buffer> & { destroy(): unknown }, most: number): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.length
    if (bytes > most) {
      body.destroy()
      throw new Unsent('too_large')
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(raw)) for (const each of [value ?? []].flat()) headers.append(name, each)
  return headers
}

function guardedLookup(reach: Reachable, resolve: Resolve): LookupFunction {
  return (hostname, options, tell) => {
    resolve(hostname, (error, found) => {
      if (error !== null) return tell(error, '', 0)
      const open = found.filter(({ address }) => reach.address(address, hostname))
      const [first] = open
      if (first === undefined) return tell(new Unsent('refused'), '', 0)
      return options.all === true ? tell(null, open) : tell(null, first.address, first.family)
    })
  }
}

const resolveName: Resolve = (hostname, tell) =>
  lookup(hostname, { all: true, verbatim: true }, (error, addresses) => tell(error, addresses))
