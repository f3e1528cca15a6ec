export const administrationPaths = { view: 'GET /administration' } as const
