import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { embedClient } from '../clients/contract.ts'
import { embedSecretPaths } from './paths.ts'

const access = atSite('core/embed:manage')

export const embedSecretsContract = defineContract(embedSecretPaths, {
  make: {
    summary:
      'A secret for a client to sign with; it is in this answer only. Two at most, so that one can take the other’s place',
    access,
    params: z.strictObject({ client: id }),
    answers: {
      201: z
        .object({
          client: embedClient,
          /** What its tokens name as their `kid`. */
          id,
          /** Used as it is written, as the key of HS256. */
          secret: z.string(),
        })
        .meta({ id: 'EmbedSecretMade' }),
    },
    errors: ['core.embed.two_secrets', 'core.embed.own_keys'],
    ifMatch: true,
  },
  remove: {
    summary: 'Take a secret back: what is signed with it is refused from now on',
    access,
    params: z.strictObject({ client: id, secret: id }),
    answers: { 200: embedClient },
    ifMatch: true,
  },
})
