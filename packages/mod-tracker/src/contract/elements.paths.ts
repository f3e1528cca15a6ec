export const elementPaths = {
  types: 'GET /:tracker/elements/types',
  list: 'GET /:tracker/elements',
  create: 'POST /:tracker/elements',
  edit: 'PUT /:tracker/elements/:element',
  remove: 'DELETE /:tracker/elements/:element',
} as const
