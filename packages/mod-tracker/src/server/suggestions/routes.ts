import { serve } from '@guichet/plugin-kit/server'
import { suggestionsContract } from '../../contract/suggestions.ts'
import { setWhetherAnswered, suggest } from './suggest.ts'

export const suggestionRoutes = serve(suggestionsContract, {
  list: (call) => suggest(call, call.query.text),
  answered: (call) => setWhetherAnswered(call, call.params, true),
  unanswered: (call) => setWhetherAnswered(call, call.params, false),
})
