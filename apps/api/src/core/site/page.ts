import type { Host } from '@guichet/plugin-kit/host'
import { headOf } from '../../host/log/event-log.ts'
import { manifest } from '../manifest.ts'

/** What the SPA has to know of the site before anything is drawn, whoever comes. It is public. */
export interface PageData {
  readonly name: string
  readonly language: string
  readonly supportContact: string | null
  readonly passwordMin: number
  /** Of the log, before the page asked for anything: the stream of events begins there, and tells what came between. */
  readonly position: number
}

export async function pageData(host: Pick<Host, 'settings' | 'db'>): Promise<PageData> {
  const [{ name, language, supportContact, passwordMin }, position] = await Promise.all([
    host.settings(manifest),
    headOf(host.db),
  ])
  return { name, language, supportContact, passwordMin, position }
}
