import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LaunchDeps } from '../../launches/deps.ts'
import { embedClientsContract } from './contract.ts'
import { addClient, changeClient, viewClient, viewClients, viewHandovers } from './service.ts'
import { dropClient, turnClient } from './turn.ts'

const known = (call: { readonly params: { readonly client: string }; readonly ifMatch: number }) => ({
  id: call.params.client,
  version: call.ifMatch,
})

export const routes = (deps: LaunchDeps): readonly Route[] =>
  serve(embedClientsContract, {
    list: (call) => viewClients(deps.host, call.query),
    create: (call) => addClient(deps, call, call.body),
    get: (call) => viewClient(deps.host, call.params.client),
    update: (call) => changeClient(deps, call, known(call), call.body),
    turn: (call) => turnClient(deps, call, known(call), call.body.status),
    remove: (call) => dropClient(deps, call, known(call)),
    handovers: (call) => viewHandovers(deps.host, call.params.client, call.query),
  })
