import type { CryptoKey } from 'jose'
import type { KeySetFault } from '../keys/platform-keys.ts'
import type { JsonRecord } from '../record.ts'
import type { EmbedClient } from './client.ts'

/** A token that was handed over, and where. */
export interface EmbedRequest {
  /** As it came. */
  readonly token: string
  /** What the address opens. */
  readonly activity: string
  /** The origin of the page that handed it over, as the browser says; null: it does not say. */
  readonly from: string | null
}

/** By the `kid` among the keys of this one client. Secrets are bytes. */
export type EmbedKeyAnswer =
  | { readonly kind: 'found'; readonly key: CryptoKey | Uint8Array }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable'; readonly fault: KeySetFault }

/** What is known at each stage, in their order: no key is looked for on behalf of a token that can not be right, no token is used up by a forger. */
export interface Received {
  readonly request: EmbedRequest
  readonly client: EmbedClient
  /** Ours: whom the token has to be for. */
  readonly audience: string
  readonly header: JsonRecord
  readonly now: Date
}

export interface Keyed extends Received {
  readonly answer: EmbedKeyAnswer
  readonly key: CryptoKey | Uint8Array | null
}

export interface Signed extends Keyed {
  readonly claims: JsonRecord
}

export interface Spent extends Signed {
  /** Whether nobody has come in by this token before. */
  readonly isFirst: boolean
}

export interface Stages {
  readonly received: Received
  readonly keyed: Keyed
  readonly signed: Signed
  readonly spent: Spent
}
