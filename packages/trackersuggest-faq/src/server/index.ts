import { ticketSuggestions } from '@guichet/mod-tracker/contract'
import { extendServer } from '@guichet/plugin-kit/extension-point'
import { defineServer } from '@guichet/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { followTickets } from './articles/follow-tickets.ts'
import { articleRoutes } from './articles/routes.ts'
import { articleSuggestions } from './suggestions.ts'

export default defineServer({
  manifest,
  routes: [articleRoutes],
  readers: [followTickets],
  extensions: [extendServer(ticketSuggestions, 'trackersuggest_faq.articles', articleSuggestions)],
})
