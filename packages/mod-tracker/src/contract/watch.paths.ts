export const watchPaths = {
  watchers: 'GET /:tracker/tickets/:number/watchers',
  candidates: 'GET /:tracker/tickets/:number/watchers/candidates',
  add: 'PUT /:tracker/tickets/:number/watchers/:person',
  remove: 'DELETE /:tracker/tickets/:number/watchers/:person',
  watch: 'PUT /:tracker/tickets/:number/watch',
  unwatch: 'DELETE /:tracker/tickets/:number/watch',
  choose: 'PUT /:tracker/tickets/:number/watch/events',
  mine: 'GET /:tracker/watches',
  unwatchAll: 'DELETE /:tracker/watches',
  preferences: 'GET /:tracker/preferences',
  prefer: 'PUT /:tracker/preferences',
} as const
