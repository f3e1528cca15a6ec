import { articleNotes } from '@guichet/mod-faq/contract'
import { solutionNotes, ticketSuggestions } from '@guichet/mod-tracker/contract'
import { extendWeb } from '@guichet/plugin-kit/extension-point'
import { defineWeb } from '@guichet/plugin-kit/web/define-web'

export default defineWeb({
  component: 'trackersuggest_faq',
  mount: 'ticket-articles',
  messages: { en: () => import('../lang/en.ts'), fr: () => import('../lang/fr.ts') },
  extensions: [
    extendWeb(ticketSuggestions, 'trackersuggest_faq.articles', {
      heading: 'trackersuggest_faq.suggestions',
      load: () => import('./article-reading.tsx'),
    }),
    extendWeb(solutionNotes, 'trackersuggest_faq.articles', { load: () => import('./articles-of-ticket.tsx') }),
    extendWeb(articleNotes, 'trackersuggest_faq.ticket', { load: () => import('./ticket-of-article.tsx') }),
  ],
})
