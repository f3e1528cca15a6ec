import { serve } from '@guichet/plugin-kit/server'
import { mergesContract } from '../../contract/merges.ts'
import { mergeTicket } from './merge.ts'
import { unmergeTicket } from './unmerge.ts'

export const mergeRoutes = serve(mergesContract, {
  merge: (call) => mergeTicket(call, { number: call.params.number, ifMatch: call.ifMatch, ...call.body }),
  unmerge: (call) => unmergeTicket(call, call.params),
})
