export const categoryPaths = {
  list: 'GET /categories',
  create: 'POST /categories',
  get: 'GET /categories/:category',
  update: 'PATCH /categories/:category',
  move: 'PUT /categories/:category/place',
  remove: 'DELETE /categories/:category',
} as const
