export const activityPaths = {
  list: 'GET /activities',
  types: 'GET /activity-types',
  create: 'POST /activities',
  get: 'GET /activities/:activity',
  update: 'PATCH /activities/:activity',
  reorder: 'PUT /activities/:activity/place',
  remove: 'DELETE /activities/:activity',
} as const
