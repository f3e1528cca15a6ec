import fc from 'fast-check'
import { expect, it } from 'vitest'
import { authenticationUrl } from './authentication-url.ts'

const url = (login: { loginHint: string; messageHint: string | null }, endpoint = 'https://school.example/auth.php') =>
  new URL(
    authenticationUrl({
      platform: { authorizationEndpoint: endpoint, clientId: 'our client' },
      login,
      redirectUri: 'https://tracker.example/lti/launch',
      state: 'the-state',
      nonce: 'the-nonce',
    }),
  )

it('asks for a token, to be posted to us, without asking the person', () => {
  expect(Object.fromEntries(url({ loginHint: '42', messageHint: null }).searchParams)).toEqual({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: 'our client',
    redirect_uri: 'https://tracker.example/lti/launch',
    login_hint: '42',
    state: 'the-state',
    nonce: 'the-nonce',
  })
})

it('keeps what the endpoint has in its address, as ceLTIc’s has', () => {
  const asked = url({ loginHint: '42', messageHint: null }, 'https://school.example/?ltiplatform=auth&x=%26%20y')
  expect(asked.searchParams.get('ltiplatform')).toBe('auth')
  expect(asked.searchParams.get('x')).toBe('& y')
  expect(asked.searchParams.get('scope')).toBe('openid')
})

it('gives the hints back as they came, whatever is in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (loginHint, messageHint) => {
      const { searchParams, origin } = url({ loginHint, messageHint })
      expect(searchParams.getAll('login_hint')).toEqual([loginHint])
      expect(searchParams.getAll('lti_message_hint')).toEqual([messageHint])
      expect(searchParams.getAll('state')).toEqual(['the-state'])
      expect(origin).toBe('https://school.example')
    }),
  )
})
