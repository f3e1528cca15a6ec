import { serve } from '@guichet/plugin-kit/server'
import { relocationsContract } from '../../contract/relocations.ts'
import { destinationsFor } from './destinations.ts'
import { previewRelocation } from './preview.ts'
import { relocateTicket } from './relocate.ts'

export const relocationRoutes = serve(relocationsContract, {
  destinations: (call) => destinationsFor(call),
  preview: (call) => previewRelocation(call, { number: call.params.number, to: call.body.to }),
  relocate: (call) => relocateTicket(call, { number: call.params.number, ifMatch: call.ifMatch, to: call.body.to }),
})
