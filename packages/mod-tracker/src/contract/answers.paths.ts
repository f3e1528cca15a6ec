export const answerPaths = {
  list: 'GET /:tracker/answers',
  create: 'POST /:tracker/answers',
  edit: 'PUT /:tracker/answers/:answer',
  remove: 'DELETE /:tracker/answers/:answer',
} as const
