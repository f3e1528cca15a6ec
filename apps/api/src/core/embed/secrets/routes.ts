import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LaunchDeps } from '../../launches/deps.ts'
import { embedSecretsContract } from './contract.ts'
import { dropSecret, makeSecret } from './service.ts'

const known = (call: { readonly params: { readonly client: string }; readonly ifMatch: number }) => ({
  id: call.params.client,
  version: call.ifMatch,
})

export const routes = (deps: LaunchDeps): readonly Route[] =>
  serve(embedSecretsContract, {
    make: (call) => makeSecret(deps, call, known(call)),
    remove: (call) => dropSecret(deps, call, known(call), call.params.secret),
  })
