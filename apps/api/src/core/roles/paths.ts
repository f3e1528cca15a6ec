export const rolePaths = {
  list: 'GET /roles',
  create: 'POST /roles',
  update: 'PATCH /roles/:role',
  remove: 'DELETE /roles/:role',
} as const
