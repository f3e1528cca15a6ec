import { defineJob } from '@guichet/plugin-kit/job'
import { forgetOldAnswers } from '../host/idempotency.ts'
import { forgetOldSessions } from './auth/session-repository.ts'
import { forgetOldDrafts } from './drafts/repository.ts'
import { forgetOldLinks } from './password-links/repository.ts'

/** Forgets what is kept for a time only: answers under keys, sessions and their tokens, drafts that nobody goes on with, links that have run out. */
export const sweep = defineJob({
  name: 'core.sweep',
  schedule: '17 * * * *',
  async run({ tx, host }) {
    const now = host.now()
    await forgetOldAnswers(tx, now)
    await forgetOldSessions(tx, now)
    await forgetOldDrafts(tx, now)
    await forgetOldLinks(tx, now)
  },
})
