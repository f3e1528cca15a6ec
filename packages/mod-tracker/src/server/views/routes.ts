import { serve } from '@guichet/plugin-kit/server'
import { viewsContract } from '../../contract/views.ts'
import { editView, removeView } from './change.ts'
import { countsOfSavedViews } from './counts.ts'
import { createView } from './create.ts'
import { preferView } from './prefer.ts'
import { oneView, viewsOf } from './read.ts'

export const viewRoutes = serve(viewsContract, {
  list: (call) => viewsOf(call),
  create: (call) => createView(call, call.body),
  get: (call) => oneView(call, call.params.view),
  edit: (call) => editView(call, { id: call.params.view, ifMatch: call.ifMatch }, call.body),
  remove: (call) => removeView(call, { id: call.params.view, ifMatch: call.ifMatch }),
  counts: (call) => countsOfSavedViews(call, call.query.timeZone),
  prefer: (call) => preferView(call, call.body.view),
})
