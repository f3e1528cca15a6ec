export const trackerPaths = {
  get: 'GET /:tracker',
  counts: 'GET /:tracker/counts',
  assignees: 'GET /:tracker/assignees',
  reporters: 'GET /:tracker/reporters',
  requesters: 'GET /:tracker/requesters',
} as const
