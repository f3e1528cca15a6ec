export const splitPaths = { split: 'POST /:tracker/tickets/:number/comments/:comment/split' } as const
