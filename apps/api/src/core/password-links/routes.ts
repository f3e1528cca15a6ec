import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { passwordLinkContract, userPasswordContract } from './contract.ts'
import { giveLink } from './give.ts'
import { lookAtLink, useLink } from './use.ts'

export const routes = (deps: CoreDeps): readonly Route[] => [
  ...serve(userPasswordContract, {
    link: (call) => giveLink(deps, call, { userId: call.params.user, ...call.body }),
  }),
  ...serve(passwordLinkContract, {
    look: (call) => lookAtLink(deps, call.body.token),
    use: (call) => useLink(deps, call.body),
  }),
]
