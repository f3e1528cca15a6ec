import { failure } from '@guichet/plugin-kit/failure'
import { answer, serve, type Route } from '@guichet/plugin-kit/server'
import { sessionOf } from '../../auth/authenticate.ts'
import type { LtiDeps } from '../deps.ts'
import { choose } from './choose.ts'
import { ltiSessionContract } from './contract.ts'
import { copyOpened } from './copy.ts'
import { enter } from './enter.ts'
import { handOn } from './hand-on.ts'
import { openFromNowOn } from './open.ts'
import { presentLaunch } from '../../launches/session/present.ts'
import { findLaunched } from '../../launches/session/repository.ts'

export const routes = (deps: LtiDeps): readonly Route[] =>
  serve(ltiSessionContract, {
    enter: (call) => enter(deps, call.body, call.request),
    async launch({ actor }) {
      const launched = await findLaunched(deps.host.db, sessionOf(actor) ?? '')
      return launched === null ? failure('not_found') : answer(200, await presentLaunch(deps, actor, launched))
    },
    open: (call) => openFromNowOn(deps, call, call.body.activity),
    copy: (call) => copyOpened(deps, call),
    handOn: (call) => handOn(deps, call),
    choose: (call) => choose(deps, call, call.body),
  })
