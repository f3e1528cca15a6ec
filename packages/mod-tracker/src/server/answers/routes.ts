import { serve } from '@guichet/plugin-kit/server'
import { answersContract } from '../../contract/answers.ts'
import { cannedAnswers, editAnswer, removeAnswer, writeAnswer } from './service.ts'

export const answerRoutes = serve(answersContract, {
  list: (call) => cannedAnswers(call),
  create: (call) => writeAnswer(call, call.body),
  edit: (call) => editAnswer(call, { ...call.params, ifMatch: call.ifMatch }, call.body),
  remove: (call) => removeAnswer(call, { ...call.params, ifMatch: call.ifMatch }),
})
