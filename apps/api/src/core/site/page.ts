import type { Host } from '@guichet/plugin-kit/host'
import { manifest } from '../manifest.ts'

/** What the SPA has to know of the site before anything is drawn, whoever comes. It is public. */
export interface PageData {
  readonly name: string
  readonly language: string
  readonly supportContact: string | null
  readonly passwordMin: number
}

export async function pageData(host: Pick<Host, 'settings'>): Promise<PageData> {
  const { name, language, supportContact, passwordMin } = await host.settings(manifest)
  return { name, language, supportContact, passwordMin }
}
