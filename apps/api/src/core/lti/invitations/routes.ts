import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { ltiInvitationsContract } from './contract.ts'
import { invite, revoke, viewInvitations } from './service.ts'

export const routes = (deps: LtiDeps): readonly Route[] =>
  serve(ltiInvitationsContract, {
    list: () => viewInvitations(deps),
    create: (call) => invite(deps, call, call.request, call.body),
    revoke: (call) => revoke(deps, call, call.params.invitation),
  })
