export const priorityPaths = {
  stack: 'GET /:tracker/stack',
  place: 'PUT /:tracker/tickets/:number/place',
} as const
