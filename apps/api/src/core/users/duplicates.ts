/** What a unique constraint of people says, by its name. */
export const DUPLICATES = {
  core_user_username_key: 'core.user.username_taken',
  core_user_email_key: 'core.user.email_taken',
} as const
