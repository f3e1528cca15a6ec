import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { pluginsContract } from './contract.ts'
import { listPlugins, switchPlugin, viewPlugin } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(pluginsContract, {
    list: () => listPlugins(deps),
    get: (call) => viewPlugin(deps, call.params.component),
    update: (call) =>
      switchPlugin(deps, call, {
        component: call.params.component,
        revision: call.ifMatch,
        enabled: call.body.enabled,
      }),
  })
