export const challengePaths = {
  get: 'GET /trackers/:tracker/fields/:code/challenge',
} as const
