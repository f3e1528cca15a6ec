export const watchPaths = {
  watchers: 'GET /:tracker/tickets/:number/watchers',
  watch: 'PUT /:tracker/tickets/:number/watch',
  unwatch: 'DELETE /:tracker/tickets/:number/watch',
} as const
