import type { LaunchPage } from '@guichet/api/core/launches/page'

/** What a launch from an LMS has this page do (apps/api/src/host/http/spa.ts); null: it is a page like any other. */
export function readLaunchPage(page: Pick<Document, 'querySelector'>): LaunchPage | null {
  const said = page.querySelector<HTMLMetaElement>('meta[name=launch]')?.content ?? ''
  return said === '' || said === '{launch-data}' ? null : (JSON.parse(said) as LaunchPage)
}
