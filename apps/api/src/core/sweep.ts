import { defineJob } from '@guichet/plugin-kit/job'
import { forgetOldAnswers } from '../host/change/idempotency.ts'
import { forgetSpentWork } from '../host/work/repository.ts'
import { forgetOldSessions } from './auth/session-repository.ts'
import { forgetOldDrafts } from './drafts/repository.ts'
import { forgetOldHandovers } from './embed/handover/outcome.ts'
import { forgetOldTokens } from './embed/handover/repository.ts'
import { forgetOldInvitations } from './lti/invitations/repository.ts'
import { hasPlatforms } from './lti/platforms/repository.ts'
import { rotateKeys } from './lti/keys/keep.ts'
import { forgetOldOutcomes } from './lti/launch/outcome.ts'
import { forgetOldLogins } from './lti/login/repository.ts'
import { forgetOldLinks } from './password-links/repository.ts'

/** Forgets what is kept for a time only: answers under keys, sessions and their tokens, drafts that nobody goes on with, work that was used, links that have run out. */
export const sweep = defineJob({
  name: 'core.sweep',
  schedule: '17 * * * *',
  async run({ tx, host }) {
    const now = host.now()
    await forgetOldAnswers(tx, now)
    await forgetOldSessions(tx, now)
    await forgetOldDrafts(tx, now)
    await forgetSpentWork(tx, now)
    await forgetOldLinks(tx, now)
    await forgetOldLogins(tx, now)
    await forgetOldOutcomes(tx, now)
    await forgetOldInvitations(tx, now)
    await forgetOldTokens(tx, now)
    await forgetOldHandovers(tx, now)
    if (await hasPlatforms(tx)) await rotateKeys(tx, host)
  },
})
