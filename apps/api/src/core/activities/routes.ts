import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { activitiesContract } from './contract.ts'
import { changeActivity, dropActivity, reorderActivity } from './change.ts'
import { addActivity } from './create.ts'
import { listActivities, listTypes, viewActivity } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(activitiesContract, {
    list: (call) => listActivities(deps, call.actor, call.query),
    types: () => listTypes(deps),
    create: (call) => addActivity(deps, call, call.body),
    get: (call) => viewActivity(deps, call.actor, call.params.activity),
    update: (call) =>
      changeActivity(deps, call, { id: call.params.activity, version: call.ifMatch, changes: call.body }),
    reorder: (call) => reorderActivity(deps, call, { id: call.params.activity, after: call.body.after }),
    remove: (call) => dropActivity(deps, call, { id: call.params.activity, version: call.ifMatch }),
  })
