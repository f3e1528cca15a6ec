import { serve } from '@guichet/plugin-kit/server'
import { watchContract } from '../../contract/watch.ts'
import { unwatch, watch, watchersOf } from './service.ts'

export const watchRoutes = serve(watchContract, {
  watchers: (call) => watchersOf(call, call.params.number),
  watch: (call) => watch(call, call.params.number),
  unwatch: (call) => unwatch(call, call.params.number),
})
