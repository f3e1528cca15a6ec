import type { input, ZodType } from 'zod'
import type { Contract, Operation, Paths, SuccessOf } from './contract.ts'
import type { FieldFailure } from './failure.ts'

/** A problem the server answered, as problem+json; `code` and `params` are what the SPA puts into words. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
  readonly fields: readonly FieldFailure[]
  readonly current: unknown
  readonly requestId: string | null

  constructor(problem: {
    status: number
    code: string
    params?: Readonly<Record<string, unknown>>
    fields?: readonly FieldFailure[]
    current?: unknown
    requestId?: string | null
  }) {
    super(problem.code)
    this.status = problem.status
    this.code = problem.code
    this.params = problem.params ?? {}
    this.fields = problem.fields ?? []
    this.current = problem.current
    this.requestId = problem.requestId ?? null
  }
}

/** No answer: the network is down, or the server is. Nothing is known about whether the request was carried out. */
export class Unreachable extends Error {}

export interface ClientRequest {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  /** Instead of a body. */
  readonly file?: Upload | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  /** It goes on when the page is left; browsers let only small ones. */
  readonly keepalive?: boolean
}

/** A file on its way. */
export interface Upload {
  readonly content: Blob
  /** One of those that its operation takes; what the browser believes it to be may be none. */
  readonly type: string
  /** Told how many bytes have left. */
  readonly sent?: (bytes: number) => void
}

export interface ClientAnswer {
  readonly status: number
  /** Of a file to save: a Blob. */
  readonly body: unknown
  /** The ETag's version, when there is one. */
  readonly version: string | null
}

/** How requests leave: the SPA's adds the token and refreshes it; tests bring their own. */
export type Transport = (request: ClientRequest) => Promise<ClientAnswer>

type InputOf<O, K extends 'params' | 'query' | 'body'> = O extends { readonly [P in K]: infer S extends ZodType }
  ? { readonly [P in K]: input<S> }
  : { readonly [P in K]?: undefined }
type Versioned<O> = O extends { readonly ifMatch: true }
  ? { readonly ifMatch: number }
  : { readonly ifMatch?: undefined }
type Uploaded<O> = O extends { readonly upload: object } ? { readonly file: Upload } : { readonly file?: undefined }
export type CallInput<O> = InputOf<O, 'params'> &
  QueryInput<O> &
  InputOf<O, 'body'> &
  Uploaded<O> &
  Versioned<O> &
  Pick<ClientRequest, 'signal' | 'keepalive'> & { readonly idempotencyKey?: string }
type QueryInput<O> = O extends { readonly query: infer S extends ZodType }
  ? Record<never, never> extends input<S>
    ? { readonly query?: input<S> }
    : { readonly query: input<S> }
  : { readonly query?: undefined }

/** The typed client of a contract: types from its schemas, at run time only its paths. */
export type Client<C extends Contract> = {
  readonly [K in keyof C['operations']]: (call: CallInput<C['operations'][K]>) => Promise<Received<C['operations'][K]>>
}

type Received<O> = O extends { readonly download: string } ? Blob : SuccessOf<O>

export function createClient<C extends Contract>(base: string, paths: Paths, transport: Transport): Client<C> {
  const entries = Object.entries(paths).map(([name, at]) => {
    const [method = '', path = ''] = at.split(' ')
    return [name, (call: CallInput<Operation>) => send(transport, method, base + path, call)] as const
  })
  return Object.fromEntries(entries) as unknown as Client<C>
}

async function send(
  transport: Transport,
  method: string,
  template: string,
  call: {
    params?: unknown
    query?: unknown
    body?: unknown
    file?: Upload | undefined
    ifMatch?: number
    idempotencyKey?: string
    signal?: AbortSignal
    keepalive?: boolean
  },
): Promise<unknown> {
  const params = (call.params ?? {}) as Record<string, unknown>
  const path = template
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
    .replace(/\/$/, '')
  const headers: Record<string, string> = {}
  if (call.ifMatch !== undefined) headers['if-match'] = `"${call.ifMatch}"`
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey
  const answer = await transport({
    method,
    path: path + queryString(call.query),
    body: call.body,
    file: call.file,
    headers,
    signal: call.signal,
    keepalive: call.keepalive,
  })
  return answer.body
}

/** Arrays are repeated keys; undefined is left out. */
export function queryString(query: unknown): string {
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map((v) => [key, String(v)]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}
