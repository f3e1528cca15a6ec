/** Below their client. */
export const embedSecretPaths = {
  make: 'POST /embed/clients/:client/secrets',
  remove: 'DELETE /embed/clients/:client/secrets/:secret',
} as const
