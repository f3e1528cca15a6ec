import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { sessionsContract, userSessionsContract } from './contract.ts'
import { endOthers, endOwn, endSessionsFor, viewOwn, viewSessionsOf } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] => [
  ...serve(sessionsContract, {
    list: (call) => viewOwn(deps.host, call.actor),
    end: (call) => endOwn(deps, call, call.params.session),
    endOthers: (call) => endOthers(deps, call),
  }),
  ...serve(userSessionsContract, {
    list: (call) => viewSessionsOf(deps.host, call.actor, call.params.user),
    endAll: (call) => endSessionsFor(deps, call, call.params.user),
  }),
]
