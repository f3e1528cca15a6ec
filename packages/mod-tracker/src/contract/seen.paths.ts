export const seenPaths = { see: 'POST /:tracker/tickets/:number/seen' } as const
