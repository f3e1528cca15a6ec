export const settingsPaths = {
  get: 'GET /settings/:component',
  update: 'PUT /settings/:component',
} as const
