import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { categoriesContract } from './contract.ts'
import { dropCategory, moveCategory } from './move.ts'
import { addCategory, changeCategory, presenterFor, viewCategories, viewCategory } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(categoriesContract, {
    list: (call) => viewCategories(deps, call.actor.id, call.query),
    create: (call) => addCategory(deps, call, call.body),
    get: (call) => viewCategory(deps, call.params.category, presenterFor(call.can)),
    update: (call) =>
      changeCategory(
        deps,
        call,
        { id: call.params.category, version: call.ifMatch, changes: call.body },
        presenterFor(call.can),
      ),
    move: (call) =>
      moveCategory(
        deps,
        call,
        { id: call.params.category, version: call.ifMatch, parent: call.body.parent },
        presenterFor(call.can),
      ),
    remove: (call) =>
      dropCategory(deps, call, { id: call.params.category, version: call.ifMatch }, presenterFor(call.can)),
  })
