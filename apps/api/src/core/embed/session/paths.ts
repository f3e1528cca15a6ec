export const embedSessionPaths = {
  begin: 'POST /embed/session',
  renew: 'PUT /embed/session',
} as const
