export const subtrackerPaths = {
  get: 'GET /:tracker/subtrackers',
  change: 'PUT /:tracker/subtrackers',
} as const
