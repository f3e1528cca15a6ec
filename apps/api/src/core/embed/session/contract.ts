import { anyone, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant } from '@guichet/plugin-kit/shapes'
import { TOKEN_MAX } from '@guichet/lti/embed/token-checks'
import { z } from 'zod'
import { launched } from '../../launches/session/contract.ts'
import { embedSessionPaths } from './paths.ts'

const handed = {
  token: z.string().min(1).max(TOKEN_MAX),
  /** Of the page that the token came from, as the browser told the frame. */
  origin: z.string().min(1).max(255),
}

export const embedSessionContract = defineContract(embedSessionPaths, {
  begin: {
    summary: 'The session of whom the page around the frame says to be there, once, for its token',
    access: anyone('The token is the proof: the client signed it for this activity and that page'),
    body: z.strictObject({ client: id, activity: id, ...handed }),
    answers: { 200: launched },
    errors: ['core.embed.refused'],
  },
  renew: {
    summary: 'Make the session last on, by another token for the same person',
    access: signedIn({ tokens: false, launched: true }),
    body: z.strictObject(handed),
    answers: { 200: z.object({ endsAt: instant }).meta({ id: 'EmbedRenewed' }) },
    errors: ['core.embed.refused', 'core.embed.somebody_else'],
  },
})
