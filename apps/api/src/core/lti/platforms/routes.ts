import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { ltiPlatformsContract } from './contract.ts'
import { decideProposal } from './proposal.ts'
import { addPlatform, changePlatform, viewLaunches, viewPlatform, viewPlatforms } from './service.ts'
import { dropPlatform, turnPlatform } from './turn.ts'

const known = (call: { readonly params: { readonly platform: string }; readonly ifMatch: number }) => ({
  id: call.params.platform,
  version: call.ifMatch,
})

export const routes = (deps: LtiDeps): readonly Route[] =>
  serve(ltiPlatformsContract, {
    list: (call) => viewPlatforms(deps.host, call.query),
    create: (call) => addPlatform(deps, call, call.body),
    get: (call) => viewPlatform(deps.host, call.params.platform),
    update: (call) => changePlatform(deps, call, known(call), call.body),
    turn: (call) => turnPlatform(deps, call, known(call), call.body.status),
    remove: (call) => dropPlatform(deps, call, known(call)),
    decide: (call) => decideProposal(deps, call, known(call), call.body.take),
    launches: (call) => viewLaunches(deps.host, call.params.platform, call.query),
  })
