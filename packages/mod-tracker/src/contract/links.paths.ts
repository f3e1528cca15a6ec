export const linkPaths = { list: 'GET /:tracker/tickets/:number/links' } as const
