export const originPaths = { mine: 'GET /:tracker/origin' } as const
