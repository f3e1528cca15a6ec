import { LAUNCH_BODY_MAX } from '../../form-checks.ts'
import { CLAIM } from '../../../claims.ts'
import { NOW } from '../claims.ts'
import type { RefusedCase } from './refused-case.ts'

const learner = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'

export const FORM_CASES: readonly RefusedCase[] = [
  ['content-type', 'JSON', { contentType: 'application/json' }],
  ['content-type', 'a form in parts', { contentType: 'multipart/form-data; boundary=x' }],
  ['content-type', 'none', { contentType: undefined }],
  ['content-type', 'one that begins like a form', { contentType: 'application/x-www-form-urlencoded-not' }],
  ['size', 'a character too many', { form: (form) => form.append('padding', 'x'.repeat(LAUNCH_BODY_MAX)) }],
  ['size', '10,000 roles', { claims: { [CLAIM.roles]: Array.from({ length: 10_000 }, () => learner) } }],
  ['size', 'a name of a megabyte', { claims: { name: 'x'.repeat(1_000_000) } }],
  ['fields', 'no state', { form: (form) => form.delete('state') }],
  ['fields', 'no token', { form: (form) => form.delete('id_token') }],
  ['fields', 'two states', { form: (form) => form.append('state', 'another') }],
  ['fields', 'two tokens', { form: (form) => form.append('id_token', form.get('id_token')!) }],
  ['state', 'one that was never given out', { form: (form) => form.set('state', 'unknown') }],
  ['state', 'an empty one', { form: (form) => form.set('state', '') }],
  ['state-age', 'a login that took too long', { login: { expiresAt: NOW } }],
  ['browser', 'the cookie of another login', { secrets: ['another-secret'] }],
  ['browser', 'two cookies of other logins', { secrets: ['another-secret', 'a-third-secret'] }],
  ['browser', 'an empty cookie', { secrets: [''] }],
  ['browser', 'the hash instead of the secret', { secrets: ['K4pLhSxZ0ZHGwYDBDHiLQ7Q6sBcnWMKw3j5U8WbqHlU'] }],
  ['answer', 'an error and a token', { form: (form) => form.append('error', 'login_required') }],
  [
    'answer',
    'an error alone',
    {
      form: (form) => {
        form.delete('id_token')
        form.append('error', 'access_denied')
        form.append('error_description', '<script>alert(1)</script>')
      },
    },
  ],
]
