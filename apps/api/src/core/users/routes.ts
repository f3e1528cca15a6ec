import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { usersContract } from './contract.ts'
import { addUser, changeUser, listPeople, viewUser } from './service.ts'
import { setSuspended } from './suspend.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(usersContract, {
    list: (call) => listPeople(deps, call.actor.id, call.query),
    create: (call) => addUser(deps, call, call.body),
    get: (call) => viewUser(deps, call.actor.id, call.params.user),
    update: (call) => changeUser(deps, call, { id: call.params.user, version: call.ifMatch, changes: call.body }),
    suspend: (call) => setSuspended(deps, call, { id: call.params.user, version: call.ifMatch, ...call.body }),
  })
