import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { contextsContract } from './contract.ts'
import { contextsBelow, myContexts, peopleAt } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(contextsContract, {
    mine: (call) => myContexts(deps, call.actor.id),
    below: (call) => contextsBelow(deps, call.actor.id, call.params.context, call.query),
    people: (call) => peopleAt(deps, call.actor.id, call.params.context, call.query),
  })
