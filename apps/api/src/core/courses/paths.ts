export const coursePaths = {
  list: 'GET /courses',
  create: 'POST /courses',
  get: 'GET /courses/:course',
  update: 'PATCH /courses/:course',
  move: 'PUT /courses/:course/place',
  remove: 'DELETE /courses/:course',
} as const
