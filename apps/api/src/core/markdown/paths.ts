export const markdownPaths = { preview: 'POST /markdown' } as const
