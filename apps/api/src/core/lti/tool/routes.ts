import { answer, serve, type Route } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { addressesFor } from './addresses.ts'
import { ltiToolContract } from './contract.ts'

export const routes = (deps: LtiDeps): readonly Route[] =>
  serve(ltiToolContract, { view: async (call) => answer(200, addressesFor(deps, call.request)) })
