import { serve } from '@guichet/plugin-kit/server'
import { exportsContract } from '../../contract/exports.ts'
import { exportTickets } from './export-tickets.ts'

export const exportRoutes = serve(exportsContract, {
  tickets: (call) => exportTickets(call, call.query),
})
