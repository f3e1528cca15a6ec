export const authPaths = {
  signIn: 'POST /auth/sign-in',
  refresh: 'POST /auth/refresh',
  signOut: 'POST /auth/sign-out',
  session: 'GET /auth/session',
} as const
