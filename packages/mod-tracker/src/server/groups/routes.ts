import { serve } from '@guichet/plugin-kit/server'
import { groupsContract } from '../../contract/groups.ts'
import { groupsOf } from './list.ts'

export const groupRoutes = serve(groupsContract, { list: (call) => groupsOf(call, call.query) })
