export const settingsPaths = {
  get: 'GET /:tracker/settings',
  change: 'PUT /:tracker/settings',
  preview: 'POST /:tracker/settings/preview',
  history: 'GET /:tracker/settings/history',
} as const
