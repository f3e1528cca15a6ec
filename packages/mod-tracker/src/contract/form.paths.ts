export const formPaths = {
  fields: 'GET /:tracker/fields',
  people: 'GET /:tracker/fields/:code/people',
  get: 'GET /:tracker/form',
  change: 'PUT /:tracker/form',
} as const
