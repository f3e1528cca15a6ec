export const coursePaths = {
  list: 'GET /courses',
  create: 'POST /courses',
  get: 'GET /courses/:course',
  update: 'PATCH /courses/:course',
} as const
