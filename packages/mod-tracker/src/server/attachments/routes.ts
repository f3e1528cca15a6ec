import { serve } from '@guichet/plugin-kit/server'
import { attachmentsContract } from '../../contract/attachments.ts'
import { oneAttachment, pageOfAttachments } from './read.ts'
import { discardUpload, oneUpload, takeUpload } from './upload.ts'

export const attachmentRoutes = serve(attachmentsContract, {
  upload: (call) => takeUpload(call, { upload: call.upload, name: call.query.name }),
  uploaded: (call) => oneUpload(call, call.params.upload),
  discard: (call) => discardUpload(call, call.params.upload),
  list: (call) => pageOfAttachments(call, { number: call.params.number, ...call.query }),
  get: (call) => oneAttachment(call, call.params.number, call.params.attachment),
})
