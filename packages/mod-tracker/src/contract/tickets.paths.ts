export const ticketPaths = {
  list: 'GET /:tracker/tickets',
  create: 'POST /:tracker/tickets',
  get: 'GET /:tracker/tickets/:number',
  edit: 'PATCH /:tracker/tickets/:number',
  assign: 'PUT /:tracker/tickets/:number/assignee',
} as const
