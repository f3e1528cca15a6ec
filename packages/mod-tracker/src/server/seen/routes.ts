import { serve } from '@guichet/plugin-kit/server'
import { seenContract } from '../../contract/seen.ts'
import { seeTicket } from './see.ts'

export const seenRoutes = serve(seenContract, {
  see: (call) => seeTicket(call, { number: call.params.number, version: call.body.version }),
})
