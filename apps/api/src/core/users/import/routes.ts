import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../../deps.ts'
import { userImportContract } from './contract.ts'
import { checkUserImport, runUserImport } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(userImportContract, {
    check: (call) => checkUserImport(deps, call.upload),
    run: (call) => runUserImport(deps, call, call.upload),
  })
