import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import {
  activityAssignmentsContract,
  categoryAssignmentsContract,
  enrolmentsContract,
  siteAssignmentsContract,
  userAssignmentsContract,
} from './contract.ts'
import { listHeld } from './of-user.ts'
import { findCandidates, giveRole, listGiven, takeRole, type At } from './service.ts'

const course = (id: string): At => ({ place: 'course', id })
const category = (id: string): At => ({ place: 'category', id })
const activity = (id: string): At => ({ place: 'activity', id })

export function routes(deps: CoreDeps): readonly Route[] {
  const site: At = { place: 'site', id: deps.siteId }
  return [
    ...serve(enrolmentsContract, {
      list: (call) => listGiven(deps, course(call.params.course), call.query),
      candidates: (call) => findCandidates(deps, call.actor.id, course(call.params.course), call.query),
      give: (call) =>
        giveRole(deps, call, course(call.params.course), { userId: call.params.user, role: call.body.role }),
      take: (call) => takeRole(deps, call, course(call.params.course), call.params.user),
    }),
    ...serve(categoryAssignmentsContract, {
      list: (call) => listGiven(deps, category(call.params.category), call.query),
      candidates: (call) => findCandidates(deps, call.actor.id, category(call.params.category), call.query),
      give: (call) =>
        giveRole(deps, call, category(call.params.category), { userId: call.params.user, role: call.body.role }),
      take: (call) => takeRole(deps, call, category(call.params.category), call.params.user),
    }),
    ...serve(activityAssignmentsContract, {
      list: (call) => listGiven(deps, activity(call.params.activity), call.query),
      candidates: (call) => findCandidates(deps, call.actor.id, activity(call.params.activity), call.query),
      give: (call) =>
        giveRole(deps, call, activity(call.params.activity), { userId: call.params.user, role: call.body.role }),
      take: (call) => takeRole(deps, call, activity(call.params.activity), call.params.user),
    }),
    ...serve(userAssignmentsContract, {
      list: (call) => listHeld(deps.host, call.params.user, call.query),
    }),
    ...serve(siteAssignmentsContract, {
      list: (call) => listGiven(deps, site, call.query),
      candidates: (call) => findCandidates(deps, call.actor.id, site, call.query),
      give: (call) => giveRole(deps, call, site, { userId: call.params.user, role: call.body.role }),
      take: (call) => takeRole(deps, call, site, call.params.user),
    }),
  ]
}
