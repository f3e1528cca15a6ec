export const pluginPaths = {
  list: 'GET /plugins',
  get: 'GET /plugins/:component',
  update: 'PATCH /plugins/:component',
} as const
