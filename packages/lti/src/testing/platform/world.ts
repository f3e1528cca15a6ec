import type { PlatformKeys } from './keys.ts'
import type { Log } from './record.ts'
import type { Switches } from './switches.ts'
import type { RegisteredTool } from './tools.ts'
import type { Urls } from './urls.ts'

/** What the parts of one platform share. Each part keeps what is its own. */
export interface World {
  readonly switches: Switches
  readonly urls: Urls
  readonly keys: PlatformKeys
  readonly log: Log
  /** By client id. */
  readonly tools: Map<string, RegisteredTool>
  /** As the platform's clock has it. */
  now(): Date
  /** True the first time: nonces, and what else is good once. */
  once(kind: 'nonce' | 'jti' | 'login-nonce', value: string): boolean
}

export function onceOnly(): World['once'] {
  const seen = new Set<string>()
  return (kind, value) => {
    const key = JSON.stringify([kind, value])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  }
}
