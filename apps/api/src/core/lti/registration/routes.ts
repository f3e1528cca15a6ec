import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { confirmRegistration } from './confirm.ts'
import { ltiRegistrationsContract } from './contract.ts'
import { lookAtAsking, vouch } from './vouch.ts'

export const routes = (deps: LtiDeps): readonly Route[] =>
  serve(ltiRegistrationsContract, {
    confirm: (call) => confirmRegistration(deps, call.body.code),
    look: (call) => lookAtAsking(deps, call.body.code),
    vouch: (call) => vouch(deps, call, call.body.code),
  })
