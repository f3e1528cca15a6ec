import { serve } from '@guichet/plugin-kit/server'
import { visitsContract } from '../../contract/visits.ts'
import { answerAsVisitor } from './answer.ts'
import { followTicket } from './follow.ts'
import { formForVisitors } from './form.ts'
import { reportAsVisitor } from './report.ts'
import { workForVisitors } from './work.ts'

export const visitRoutes = serve(visitsContract, {
  form: formForVisitors,
  work: workForVisitors,
  report: (call) => reportAsVisitor(call, call.body, call.request.network),
  follow: (call) => followTicket(call, call.body.secret),
  answer: (call) => answerAsVisitor(call, call.body),
})
