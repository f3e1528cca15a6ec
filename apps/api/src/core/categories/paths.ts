export const categoryPaths = {
  list: 'GET /categories',
  create: 'POST /categories',
} as const
