import { serve } from '@guichet/plugin-kit/server'
import { commentsContract } from '../../contract/comments.ts'
import { deleteComment, editComment } from './change.ts'
import { addComment } from './create.ts'
import { oneComment, pageOfComments } from './read.ts'

export const commentRoutes = serve(commentsContract, {
  list: (call) => pageOfComments(call, { number: call.params.number, ...call.query }),
  create: (call) => addComment(call, { number: call.params.number, ...call.body }),
  get: (call) => oneComment(call, call.params),
  edit: (call) => editComment(call, { ...call.params, ifMatch: call.ifMatch, ...call.body }),
  remove: (call) => deleteComment(call, { ...call.params, ifMatch: call.ifMatch }),
})
