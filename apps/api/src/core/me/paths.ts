export const mePaths = {
  update: 'PATCH /me',
  changePassword: 'PUT /me/password',
} as const
