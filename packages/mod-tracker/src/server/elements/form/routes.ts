import { serve } from '@guichet/plugin-kit/server'
import { formContract } from '../../../contract/form.ts'
import { changeForm, formOf } from './change.ts'
import { fieldsFor, peopleFor } from './service.ts'

export const formRoutes = serve(formContract, {
  fields: (call) => fieldsFor(call),
  people: (call) => peopleFor(call, { code: call.params.code, ...call.query }),
  get: (call) => formOf(call),
  change: (call) => changeForm(call, { ifMatch: call.ifMatch, wanted: call.body.fields }),
})
