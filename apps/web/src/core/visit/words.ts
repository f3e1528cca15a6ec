import type { WebHalf } from '@guichet/plugin-kit/web/define-web'

/** What is said to people without an account around what a plugin shows them. */
export const VISIT_WORDS: WebHalf['messages'] = {
  en: () => import('../../lang/visit/en.ts'),
  fr: () => import('../../lang/visit/fr.ts'),
}
