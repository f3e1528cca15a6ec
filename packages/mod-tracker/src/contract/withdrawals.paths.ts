export const withdrawalPaths = {
  remove: 'DELETE /:tracker/tickets/:number',
  list: 'GET /:tracker/deleted',
  restore: 'POST /:tracker/deleted/:number/restore',
} as const
