import type { output, ZodObject, ZodType } from 'zod'
import type { AccessRule } from './access-rule.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** An operation's method and path below its plugin's mount: `'GET /:tracker/tickets'`. Kept apart from the schemas so that the first load has no Zod. */
export type Paths = Readonly<Record<string, `${Method} /${string}`>>

/** One operation, with every shape written once: validated and serialised by them, typed from them, printed as OpenAPI from them. */
export interface Operation {
  /** One English line for the reference page. */
  readonly summary: string
  readonly access: AccessRule
  readonly params?: ZodObject
  readonly query?: ZodObject
  readonly body?: ZodType
  /** Status → shape of the answer; null: no body. */
  readonly answers: Readonly<Record<number, ZodType | null>>
  /** Codes this operation may fail with, beyond those any operation may. */
  readonly errors?: readonly string[]
  /** Asks `If-Match` with the version the client saw: 428 without, 412 when it is not the current one. */
  readonly ifMatch?: true
  /**
   * Its body is a file of one of these types, of at most `limit` bytes: it is not read before the handler takes it from `call.upload`
   * (`host.files.receive`), and not parsed. It has ten minutes to come.
   */
  readonly upload?: { readonly types: readonly string[]; readonly limit: number }
  /** The type of the file that its success sends instead of a body: the answer's `download`. */
  readonly download?: `${string}/${string}`
  /** So many requests a minute that one address may make of it, in each process; for what nobody needs to sign in for. */
  readonly perMinute?: number
  /** Takes `Idempotency-Key`: the same key and body give the first answer again. */
  readonly idempotent?: true
}

/** A noun's operations: its paths and, under the same names, their shapes. */
export interface Contract<
  P extends Paths = Paths,
  O extends Readonly<Record<keyof P, Operation>> = Readonly<Record<keyof P, Operation>>,
> {
  readonly paths: P
  readonly operations: O
}

/** Types a contract as itself: each path has an operation of the same name. */
export function defineContract<const P extends Paths, const O extends Readonly<Record<keyof P, Operation>>>(
  paths: P,
  operations: O,
): Contract<P, O> {
  return { paths, operations }
}

/** What a handler gets of a request, by its operation's shapes. */
export type ParamsOf<O> = O extends { readonly params: infer S extends ZodType } ? output<S> : Record<never, never>
export type QueryOf<O> = O extends { readonly query: infer S extends ZodType } ? output<S> : Record<never, never>
export type BodyOf<O> = O extends { readonly body: infer S extends ZodType } ? output<S> : undefined

/** What a handler may answer with: each declared status with its own shape. */
export type AnswerOf<O> = O extends { readonly answers: infer A }
  ? {
      [S in keyof A & number]: {
        readonly status: S
        readonly body: A[S] extends ZodType ? output<A[S]> : null
      } & AnswerHeaders
    }[keyof A & number]
  : never

/** What an answer may say besides its body. */
export interface AnswerHeaders {
  /** The resource's version, sent as its ETag. */
  readonly version?: number | string
  readonly location?: string
  /** Cursor of the next page, sent as `Link: <…>; rel="next"` too. */
  readonly next?: string | null
  /** A file to save, as it is made; of the operation's `download` type. */
  readonly download?: {
    readonly type: string
    readonly name: string
    readonly content: AsyncIterable<string | Uint8Array>
  }
  readonly cookie?: { readonly name: string; readonly value: string | null; readonly maxAge?: number }
}

/** The body of an operation's success, as a client receives it. */
export type SuccessOf<O> = AnswerOf<O>['body']
