export const dependencyPaths = {
  waiting: 'GET /:tracker/dependencies/waiting',
  list: 'GET /:tracker/tickets/:number/dependencies',
  candidates: 'GET /:tracker/tickets/:number/dependencies/candidates',
  add: 'PUT /:tracker/tickets/:number/dependencies/:other',
  remove: 'DELETE /:tracker/tickets/:number/dependencies/:other',
} as const
