import type { WebHalf } from '@guichet/plugin-kit/web/define-web'

/** What only launches from an LMS say. */
export const LTI_WORDS: WebHalf['messages'] = {
  en: () => import('../../lang/lti/en.ts'),
  fr: () => import('../../lang/lti/fr.ts'),
}
