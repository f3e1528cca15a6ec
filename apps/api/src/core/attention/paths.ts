export const attentionPaths = { view: 'GET /attention' } as const
