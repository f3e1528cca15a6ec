import { answer, serve } from '@guichet/plugin-kit/server'
import { trackerContract } from '../../contract/tracker.ts'
import { countsOfViews } from '../tickets/read.ts'
import { assignees, reporters, requestersOf, theTracker } from './service.ts'

export const trackerRoutes = serve(trackerContract, {
  get: async (call) => ({ ok: true, value: await theTracker(call) }),
  counts: async (call) => answer(200, await countsOfViews(call)),
  assignees: async (call) => answer(200, { items: await assignees(call, call.query) }),
  reporters: async (call) => answer(200, { items: await reporters(call, call.query) }),
  requesters: async (call) => answer(200, { items: await requestersOf(call, call.query) }),
})
