import type { ToolKey } from '../keys/tool-keys.ts'
import type { Platform } from '../platform.ts'
import type { Send } from '../send.ts'

/** What the services need of the world. */
export interface ServicePorts {
  readonly send: Send
  /** The key that signs now (keys/rotation.ts). */
  readonly signingKey: () => Promise<ToolKey>
  readonly now: () => Date
  /** Never the same twice. */
  readonly randomId: () => string
}

/** Whose services are called. */
export interface ServiceTarget {
  readonly platform: Platform
  /**
   * Where a token of this platform may be sent: `https://host[:port]`. Those of its registration and those seen in signed claims of it
   * (`originsOf`), for service hosts differ from the issuer at Canvas and Blackboard (lti.md, attack 9).
   */
  readonly allowedOrigins: (origin: string) => boolean
}

/** The origins of these addresses; what is none is left out. */
export function originsOf(urls: readonly (string | null | undefined)[]): ReadonlySet<string> {
  const origins = urls.map((url) => (url && URL.canParse(url) ? new URL(url).origin : 'null'))
  return new Set(origins.filter((origin) => origin !== 'null'))
}
