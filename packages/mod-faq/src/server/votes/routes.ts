import { serve } from '@guichet/plugin-kit/server'
import { votesContract } from '../../contract/votes.ts'
import { vote } from './vote.ts'

export const voteRoutes = serve(votesContract, {
  vote: (call) => vote(call, call.params.article, call.body.useful),
  withdraw: (call) => vote(call, call.params.article, null),
})
