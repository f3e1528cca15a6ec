import { serve } from '@guichet/plugin-kit/server'
import { dependenciesContract } from '../../contract/dependencies.ts'
import { dependencyCandidates } from './candidates.ts'
import { addDependency, removeDependency } from './change.ts'
import { dependenciesOf } from './read.ts'
import { waitingAmong } from './waiting.ts'

export const dependencyRoutes = serve(dependenciesContract, {
  waiting: (call) => waitingAmong(call, call.query.numbers),
  list: (call) => dependenciesOf(call, call.params.number),
  candidates: (call) => dependencyCandidates(call, call.params.number, call.query.matching),
  add: (call) => addDependency(call, call.params),
  remove: (call) => removeDependency(call, call.params),
})
