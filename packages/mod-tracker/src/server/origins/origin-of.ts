import { browserOf } from '@guichet/plugin-kit/browser-of'
import type { Call } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import type { Origin } from './repository.ts'

/** A caller, and what came with the request if they make one. */
export interface Visiting extends Caller {
  readonly request?: Pick<Call['request'], 'userAgent'>
}

/** What the browser alone knows. */
export type Sent = Partial<Pick<Origin, 'width' | 'language'>>

/** Names are others' words, of any length: what is longer says no more to a person. */
const MOST = 200

/** Where somebody reports from: nothing of it is the client's word but what only it knows. Null for who came by themselves. */
export async function originOf({ host, actor, request }: Visiting, sent: Sent): Promise<Origin | null> {
  const launch = await host.launchOf(actor)
  if (launch === null) return null
  const { browser, version, system } = browserOf(request?.userAgent ?? null)
  return {
    platform: short(launch.platform),
    course: launch.course && short(launch.course),
    link: launch.link && short(launch.link),
    role: launch.role,
    browser: browser && [browser, version ?? []].flat().join(' '),
    system,
    width: sent.width ?? null,
    language: sent.language ?? null,
  }
}

const short = (name: string) => name.slice(0, MOST).toWellFormed()
