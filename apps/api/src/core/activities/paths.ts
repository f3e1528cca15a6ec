export const activityPaths = {
  list: 'GET /activities',
  types: 'GET /activity-types',
  create: 'POST /activities',
  get: 'GET /activities/:activity',
  update: 'PATCH /activities/:activity',
} as const
