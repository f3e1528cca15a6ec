export const historyPaths = { list: 'GET /:tracker/tickets/:number/history' } as const
