import { defineWeb } from '@guichet/plugin-kit/web/define-web'
import { activitySummary, overviewEvent, overviewWaiting } from '@guichet/plugin-kit/web/slot-names'
import { contribute } from '@guichet/plugin-kit/web/slots'

/** What its screens alone say. */
const words = { en: () => import('../lang/screens/en.ts'), fr: () => import('../lang/screens/fr.ts') }

export default defineWeb({
  component: 'mod_faq',
  mount: 'faqs',
  messages: { en: () => import('../lang/en.ts'), fr: () => import('../lang/fr.ts') },
  auditMessages: { en: () => import('../lang/audit/en.ts'), fr: () => import('../lang/audit/fr.ts') },
  activity: {
    screens: [
      { path: '', words, load: () => import('./list/list-screen.tsx') },
      { path: 'new', words, load: () => import('./editor/new-screen.tsx') },
      { path: 'articles/$article', words, load: () => import('./article/article-screen.tsx') },
      { path: 'articles/$article/edit', words, load: () => import('./editor/edit-screen.tsx') },
    ],
    nav: () => [{ path: '', label: 'faq.list.nav' }],
  },
  slots: [
    contribute(activitySummary, 'mod_faq', () => import('./overview/activity-summary.tsx')),
    contribute(overviewWaiting, 'mod_faq', () => import('./overview/waiting-row.tsx')),
    contribute(overviewEvent, 'mod_faq', () => import('./overview/event-row.tsx')),
  ],
})
