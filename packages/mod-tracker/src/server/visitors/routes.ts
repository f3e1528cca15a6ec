import { serve } from '@guichet/plugin-kit/server'
import { visitorsContract } from '../../contract/visitors.ts'
import { forgetVisitor, unlinkVisitor, visitorFor } from './service.ts'

export const visitorRoutes = serve(visitorsContract, {
  get: (call) => visitorFor(call, call.params.number),
  forget: (call) => forgetVisitor(call, call.params.number),
  unlink: (call) => unlinkVisitor(call, call.params.number),
})
