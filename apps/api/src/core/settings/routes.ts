import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { settingsContract } from './contract.ts'
import { changeSettings, viewSettings } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(settingsContract, {
    get: (call) => viewSettings(deps, call.params.component),
    update: (call) =>
      changeSettings(deps, call, {
        component: call.params.component,
        revision: call.ifMatch,
        values: call.body.values,
      }),
  })
