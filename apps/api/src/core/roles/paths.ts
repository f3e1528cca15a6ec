export const rolePaths = { list: 'GET /roles' } as const
