export const tokenPaths = {
  list: 'GET /tokens',
  create: 'POST /tokens',
  revoke: 'DELETE /tokens/:token',
} as const
