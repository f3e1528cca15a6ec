import type { TableClasses } from '@guichet/plugin-kit/manifest'

const theirs = { of: 'user_id', erase: 'delete-row' } as const

/** The columns of what is kept of sites that embed us: whether they tell of a person. */
export const tables = {
  core_embed_client: {
    id: 'impersonal',
    name: 'impersonal',
    status: 'impersonal',
    algorithm: 'impersonal',
    jwks_url: 'impersonal',
    origins: 'impersonal',
    ceiling: 'impersonal',
    token_seconds: 'impersonal',
    creates_people: 'impersonal',
    version: 'impersonal',
    created_at: 'impersonal',
    updated_at: 'impersonal',
  },
  core_embed_secret: {
    id: 'impersonal',
    client_id: 'impersonal',
    sealed: 'impersonal',
    created_at: 'impersonal',
  },
  core_embed_activity: { client_id: 'impersonal', activity_id: 'impersonal' },
  core_embed_identity: { client_id: theirs, subject: theirs, user_id: theirs, created_at: theirs },
  core_embed_token: { client_id: 'impersonal', hash: 'impersonal', expires_at: 'impersonal' },
  core_embed_handover: {
    id: 'impersonal',
    client_id: 'impersonal',
    activity_id: 'impersonal',
    origin: 'impersonal',
    failed: 'impersonal',
    reference: 'impersonal',
    skew: 'impersonal',
    handed_at: 'impersonal',
  },
} as const satisfies TableClasses
