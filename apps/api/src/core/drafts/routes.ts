import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { draftsContract } from './contract.ts'
import { discardDraft, keepDraft, listDrafts } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(draftsContract, {
    list: (call) => listDrafts(deps, call.actor, call.params),
    keep: (call) => keepDraft(deps, call, { ...call.params, ...call.body }),
    discard: (call) => discardDraft(deps, call, call.params),
  })
