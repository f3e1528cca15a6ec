import { randomUUID } from 'node:crypto'
import type { Person } from '../people.ts'
import type { RegisteredTool } from '../tools.ts'
import type { World } from '../world.ts'

/** What a launch is to be, whoever starts it. */
export interface LaunchOptions {
  readonly tool: RegisteredTool
  readonly person: Person
  readonly message?: 'resource' | 'deep-linking' | 'review'
  /** Id of the resource link. */
  readonly link?: string
  readonly linkTitle?: string
  /** Null: a launch outside of any course. */
  readonly context?: string | null
  readonly deploymentId?: string
  readonly custom?: Readonly<Record<string, string | null>>
  /** Whose work a submission review is about. */
  readonly forUser?: Person
  /** Over all other claims; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly targetLinkUri?: string
}

/** A launch that somebody clicked on, as the authorization endpoint will look it up. */
export interface Intent {
  readonly options: LaunchOptions
  readonly loginHint: string
  readonly messageHint: string | null
  used: boolean
}

export interface Intents {
  add(options: LaunchOptions): Intent
  /** By the hints, byte for byte; null: the platform gave none such. */
  find(loginHint: string | undefined, messageHint: string | undefined): Intent | null
}

export function createIntents({ switches }: World): Intents {
  const all: Intent[] = []
  return {
    add(options) {
      const id = randomUUID()
      const hints = {
        json: { loginHint: options.person.sub, messageHint: JSON.stringify({ cmid: 5, launchid: `ltilaunch5_${id}` }) },
        // Characters that are lost where a hint is not encoded, or encoded twice.
        opaque: { loginHint: `person ${options.person.sub}`, messageHint: `${id}+/=&é%20"` },
        none: { loginHint: id, messageHint: null },
      }[switches.messageHint]
      const intent = { options, ...hints, used: false }
      all.push(intent)
      return intent
    },
    find: (loginHint, messageHint) =>
      all.find((one) => one.loginHint === loginHint && one.messageHint === (messageHint ?? null)) ?? null,
  }
}
