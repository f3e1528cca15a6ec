import type { WebHalf } from '@guichet/plugin-kit/web/define-web'

/** What only the account's screens say, and those that show somebody's to who administers. */
export const ACCOUNT_WORDS: WebHalf['messages'] = {
  en: () => import('../../lang/account/en.ts'),
  fr: () => import('../../lang/account/fr.ts'),
}
