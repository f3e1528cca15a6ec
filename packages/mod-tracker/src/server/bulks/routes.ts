import { serve } from '@guichet/plugin-kit/server'
import { bulksContract } from '../../contract/bulks.ts'
import { itemsOf, reportOf } from './items.ts'
import { previewBulk } from './preview.ts'
import { bulksOf, oneBulk } from './read.ts'
import { startBulk } from './start.ts'
import { cancelBulk, resumeBulk } from './steps.ts'

export const bulkRoutes = serve(bulksContract, {
  preview: (call) => previewBulk(call, call.body),
  start: (call) => startBulk(call, call.body),
  list: (call) => bulksOf(call, call.query),
  get: (call) => oneBulk(call, call.params.bulk),
  items: (call) => itemsOf(call, call.params.bulk, call.query),
  report: (call) => reportOf(call, call.params.bulk),
  cancel: (call) => cancelBulk(call, call.params.bulk),
  resume: (call) => resumeBulk(call, call.params.bulk),
})
