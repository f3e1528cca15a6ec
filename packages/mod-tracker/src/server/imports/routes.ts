import { serve } from '@guichet/plugin-kit/server'
import { importsContract } from '../../contract/imports.ts'
import { importsOf, oneImport } from './read.ts'
import { reportOf } from './report.ts'
import { rowsOf, wordsOf } from './rows.ts'
import { sampleOf } from './sample.ts'
import { cancel, check, run, setUp } from './steps.ts'
import { uploadImport } from './upload.ts'

export const importRoutes = serve(importsContract, {
  list: (call) => importsOf(call, call.query),
  upload: (call) => uploadImport(call, { upload: call.upload, ...call.query }),
  get: (call) => oneImport(call, call.params.import),
  sample: (call) => sampleOf(call, call.params.import, call.query),
  setUp: (call) => setUp(call, { importId: call.params.import, ifMatch: call.ifMatch }, call.body),
  check: (call) => check(call, { importId: call.params.import, ifMatch: call.ifMatch }),
  run: (call) => run(call, { importId: call.params.import, ifMatch: call.ifMatch }),
  cancel: (call) => cancel(call, call.params.import),
  rows: (call) => rowsOf(call, call.params.import, call.query),
  words: (call) => wordsOf(call, call.params.import, call.query.code),
  report: (call) => reportOf(call, call.params.import, call.query.language),
})
