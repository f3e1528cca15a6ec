import { serve } from '@guichet/plugin-kit/server'
import { watchContract } from '../../contract/watch.ts'
import { watchedBy } from './mine.ts'
import { addWatcher, removeWatcher, watcherCandidates } from './others.ts'
import { chooseEvents, unwatch, unwatchAll, watch } from './own.ts'
import { prefer, preferencesOf } from './preferences.ts'
import { watchersOf } from './read.ts'

export const watchRoutes = serve(watchContract, {
  watchers: (call) => watchersOf(call, call.params.number),
  candidates: (call) => watcherCandidates(call, call.params.number, call.query),
  add: (call) => addWatcher(call, { ...call.params, ...call.body }),
  remove: (call) => removeWatcher(call, call.params),
  watch: (call) => watch(call, call.params.number),
  unwatch: (call) => unwatch(call, call.params.number),
  choose: (call) => chooseEvents(call, call.params.number, call.body.events),
  mine: (call) => watchedBy(call, call.query),
  unwatchAll: (call) => unwatchAll(call),
  preferences: (call) => preferencesOf(call),
  prefer: (call) => prefer(call, call.body),
})
