import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { ltiDeploymentsContract, platformDeploymentsContract } from './contract.ts'
import { dropDeployment } from './drop.ts'
import { addDeployment, changeDeployment, viewDeployments } from './service.ts'
import { turnDeployment } from './turn.ts'

const known = (call: { readonly params: { readonly deployment: string }; readonly ifMatch: number }) => ({
  id: call.params.deployment,
  version: call.ifMatch,
})

export const routes = (deps: LtiDeps): readonly Route[] => [
  ...serve(platformDeploymentsContract, {
    list: (call) => viewDeployments(deps, call.params.platform, call.query),
    create: (call) => addDeployment(deps, call, call.params.platform, call.body.deploymentId),
  }),
  ...serve(ltiDeploymentsContract, {
    update: (call) => changeDeployment(deps, call, known(call), call.body),
    turn: (call) => turnDeployment(deps, call, known(call), call.body.status),
    remove: (call) => dropDeployment(deps, call, known(call)),
  }),
]
