export const userPaths = {
  list: 'GET /users',
  create: 'POST /users',
  get: 'GET /users/:user',
  update: 'PATCH /users/:user',
  suspend: 'PUT /users/:user/suspension',
} as const
