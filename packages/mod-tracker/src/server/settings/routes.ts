import { serve } from '@guichet/plugin-kit/server'
import { settingsContract } from '../../contract/settings.ts'
import { changeSettings } from './change.ts'
import { historyOfSettings } from './history.ts'
import { previewSettings } from './preview.ts'
import { configurationOf } from './read.ts'

export const settingsRoutes = serve(settingsContract, {
  get: (call) => configurationOf(call),
  change: (call) => changeSettings(call, { ifMatch: call.ifMatch, wanted: call.body }),
  preview: (call) => previewSettings(call, call.body),
  history: (call) => historyOfSettings(call, call.query),
})
