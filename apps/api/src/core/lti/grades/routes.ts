import { serve, type Route } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { commentOn } from './comment.ts'
import { ltiGradesContract } from './contract.ts'
import { listScores, sendScores } from './scores.ts'
import { changeGrading, viewGrading } from './service.ts'

export const routes = (deps: LtiDeps): readonly Route[] =>
  serve(ltiGradesContract, {
    view: (call) => viewGrading(deps, call.activity),
    change: (call) => changeGrading(deps, call, call.activity, { ...call.body, version: call.ifMatch }),
    list: (call) => listScores(deps, call.activity, call.query),
    send: (call) => sendScores(deps, call, call.activity, call.body.users),
    comment: (call) =>
      commentOn(deps, call, call.activity, {
        userId: call.params.user,
        text: call.body.text,
        version: call.ifMatch,
      }),
  })
