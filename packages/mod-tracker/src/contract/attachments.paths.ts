export const attachmentPaths = {
  upload: 'POST /:tracker/uploads',
  uploaded: 'GET /:tracker/uploads/:upload',
  discard: 'DELETE /:tracker/uploads/:upload',
  list: 'GET /:tracker/tickets/:number/attachments',
  get: 'GET /:tracker/tickets/:number/attachments/:attachment',
} as const
