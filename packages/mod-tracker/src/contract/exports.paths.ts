export const exportPaths = {
  tickets: 'GET /:tracker/export',
} as const
