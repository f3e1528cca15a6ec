export const groupPaths = { list: 'GET /:tracker/groups' } as const
