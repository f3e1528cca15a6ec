export const ticketPaths = {
  list: 'GET /:tracker/tickets',
  create: 'POST /:tracker/tickets',
  find: 'GET /:tracker/keys/:key',
  get: 'GET /:tracker/tickets/:number',
  edit: 'PATCH /:tracker/tickets/:number',
  setDue: 'PUT /:tracker/tickets/:number/due',
  assign: 'PUT /:tracker/tickets/:number/assignee',
} as const
