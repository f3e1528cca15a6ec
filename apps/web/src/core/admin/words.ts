import type { WebHalf } from '@guichet/plugin-kit/web/define-web'

/** What only the administration says, fetched by who goes there. */
export const ADMIN_WORDS: WebHalf['messages'] = {
  en: () => import('../../lang/admin/en.ts'),
  fr: () => import('../../lang/admin/fr.ts'),
}
