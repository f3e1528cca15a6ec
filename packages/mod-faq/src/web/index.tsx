import { defineWeb } from '@guichet/plugin-kit/web/define-web'

export default defineWeb({
  component: 'mod_faq',
  mount: 'faqs',
  messages: { en: () => import('../lang/en.ts'), fr: () => import('../lang/fr.ts') },
})
