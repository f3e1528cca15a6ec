import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { coursesContract } from './contract.ts'
import { dropCourse, moveCourse } from './move.ts'
import { addCourse, changeCourse, listCourses, presenterFor, viewCourse } from './service.ts'

export const routes = (deps: CoreDeps): readonly Route[] =>
  serve(coursesContract, {
    list: (call) => listCourses(deps, call.actor.id, call.query),
    create: (call) => addCourse(deps, call, call.body),
    get: (call) => viewCourse(deps.host, call.params.course, call.can),
    update: (call) =>
      changeCourse(deps, call, { id: call.params.course, version: call.ifMatch, changes: call.body, can: call.can }),
    move: (call) =>
      moveCourse(
        deps,
        call,
        { id: call.params.course, version: call.ifMatch, category: call.body.category },
        presenterFor(call.can),
      ),
    remove: (call) => dropCourse(deps, call, { id: call.params.course, version: call.ifMatch }, presenterFor(call.can)),
  })
