/** My own. */
export const sessionPaths = {
  list: 'GET /me/sessions',
  end: 'DELETE /me/sessions/:session',
  endOthers: 'DELETE /me/sessions',
} as const

/** Somebody's, for who looks after accounts. */
export const userSessionPaths = {
  list: 'GET /users/:user/sessions',
  endAll: 'DELETE /users/:user/sessions',
} as const
