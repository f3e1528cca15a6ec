export const commentPaths = {
  list: 'GET /:tracker/tickets/:number/comments',
  create: 'POST /:tracker/tickets/:number/comments',
  get: 'GET /:tracker/tickets/:number/comments/:comment',
  edit: 'PUT /:tracker/tickets/:number/comments/:comment',
  remove: 'DELETE /:tracker/tickets/:number/comments/:comment',
} as const
