import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { administrationContract } from './contract.ts'
import { viewAdministration } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(administrationContract, { view: (call) => viewAdministration(deps, call.actor.id) })
