export const viewPaths = {
  list: 'GET /:tracker/views',
  create: 'POST /:tracker/views',
  get: 'GET /:tracker/views/:view',
  edit: 'PUT /:tracker/views/:view',
  remove: 'DELETE /:tracker/views/:view',
  counts: 'GET /:tracker/counts/views',
  prefer: 'PUT /:tracker/preferences/view',
} as const
