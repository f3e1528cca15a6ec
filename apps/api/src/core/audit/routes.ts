import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { auditContract } from './contract.ts'
import { exportAudit, viewAudit } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(auditContract, {
    list: (call) => viewAudit(deps, call.actor.id, call.query),
    export: (call) => exportAudit(deps, call.actor.id, call.query),
  })
