import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { rolesContract } from './contract.ts'
import { addRole, callRole, dropRole, viewRoles } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(rolesContract, {
    list: () => viewRoles(deps.host),
    create: (call) => addRole(deps, call, call.body),
    update: (call) => callRole(deps, call, { id: call.params.role, version: call.ifMatch }, call.body.name),
    remove: (call) => dropRole(deps, call, { id: call.params.role, version: call.ifMatch }),
  })
