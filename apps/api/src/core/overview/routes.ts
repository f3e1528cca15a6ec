import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { overviewContract } from './contract.ts'
import { viewRecent } from './recent.ts'
import { viewOverview } from './view.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(overviewContract, {
    view: (call) => viewOverview(deps, call.actor.id, call.query),
    recent: (call) => viewRecent(deps, call.actor.id, call.query),
  })
