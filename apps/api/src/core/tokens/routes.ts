import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { tokensContract } from './contract.ts'
import { addToken, listOwn, revokeOwn } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(tokensContract, {
    list: (call) => listOwn(deps.host, call.actor.id),
    create: (call) => addToken(deps, call, call.body),
    revoke: (call) => revokeOwn(deps, call, call.params.token),
  })
