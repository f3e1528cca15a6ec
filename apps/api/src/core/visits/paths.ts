export const visitPaths = { get: 'GET /visits/:activity' } as const
