import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { categoriesContract } from './contract.ts'
import { addCategory, viewCategories } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(categoriesContract, {
    list: (call) => viewCategories(deps.host, call.query),
    create: (call) => addCategory(deps, call, call.body),
  })
