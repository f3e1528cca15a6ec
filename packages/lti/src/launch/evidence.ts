import type { CryptoKey } from 'jose'
import type { KeyAnswer } from '../keys/platform-keys.ts'
import type { JsonRecord } from '../record.ts'
import type { UrlRules } from '../web-url.ts'
import type { LaunchForm } from './form.ts'
import type { Deployment, StoredLogin } from './store.ts'

/** What came to /lti/launch. */
export interface LaunchRequest {
  readonly contentType: string | undefined
  /** As it came, not yet taken apart. */
  readonly body: string
  /** What this browser has in the cookie of the state (`bindingCookie`): none, one, or what else a browser sends. */
  readonly secrets: (state: string) => readonly string[]
}

export interface LaunchRules extends UrlRules {
  /** Our own origins: where a launch may lead. */
  readonly origins: readonly string[]
}

/**
 * What is known at each stage of a launch, in their order. A later stage is reached only when every check of the earlier ones holds, so that
 * no state is taken for a broken form, no key is fetched for a wrong algorithm, and no claim is read that nobody signed.
 */
export interface Received {
  readonly request: LaunchRequest
}

export interface Posted extends Received {
  readonly form: LaunchForm
}

export interface Found extends Posted {
  readonly login: StoredLogin | null
  readonly now: Date
}

export interface Resumed extends Found {
  readonly login: StoredLogin
  readonly secrets: readonly string[]
  readonly header: JsonRecord
}

export interface Keyed extends Resumed {
  readonly answer: KeyAnswer
  readonly key: CryptoKey | null
}

export interface Signed extends Keyed {
  readonly claims: JsonRecord
  readonly rules: LaunchRules
}

export interface Deployed<D extends Deployment = Deployment> extends Signed {
  readonly deployment: D | null
}

export interface Stages {
  readonly received: Received
  readonly posted: Posted
  readonly found: Found
  readonly resumed: Resumed
  readonly keyed: Keyed
  readonly signed: Signed
  readonly deployed: Deployed
}
