/** For who looks after accounts. */
export const userPasswordPaths = { link: 'POST /users/:user/password-link' } as const

/** For who was given one. */
export const passwordLinkPaths = {
  look: 'POST /auth/password-link',
  use: 'POST /auth/password',
} as const
