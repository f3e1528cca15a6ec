import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LaunchDeps } from '../../launches/deps.ts'
import { embedSessionContract } from './contract.ts'
import { begin, renew } from './service.ts'

export const routes = (deps: LaunchDeps): readonly Route[] =>
  serve(embedSessionContract, {
    begin: (call) => begin(deps, call.body, call.request),
    renew: (call) => renew(deps, call, call.body, call.request),
  })
