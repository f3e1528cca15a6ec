import { expect, test } from 'vitest'
import { CONFIGURATION } from '../claims.ts'
import { readConfiguration } from './read-configuration.ts'

const RULES = { loopbackHttp: false }
const URL_OF_IT = 'https://lms.test/mod/lti/openid-configuration.php'
const body = {
  issuer: 'https://lms.test',
  authorization_endpoint: 'https://lms.test/auth?do=1',
  token_endpoint: 'https://lms.test/token',
  jwks_uri: 'https://lms.test/certs',
  registration_endpoint: 'https://lms.test/register',
  response_types_supported: ['id_token'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  scopes_supported: ['openid'],
  claims_supported: ['sub', 'name'],
  [CONFIGURATION.platform]: {
    product_family_code: 'Moodle',
    version: '4.5',
    messages_supported: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest', placements: ['a'] }],
    variables: ['User.id', '$Context.id'],
  },
}

test('what a platform says of itself', () => {
  expect(readConfiguration(body, URL_OF_IT, RULES)).toEqual({
    ok: true,
    value: {
      issuer: 'https://lms.test',
      authorizationEndpoint: 'https://lms.test/auth?do=1',
      tokenEndpoint: 'https://lms.test/token',
      tokenAudience: null,
      jwksUrl: 'https://lms.test/certs',
      registrationEndpoint: 'https://lms.test/register',
      scopes: ['openid'],
      claims: ['sub', 'name'],
      family: 'moodle',
      version: '4.5',
      messages: [
        { type: 'LtiResourceLinkRequest', placements: [] },
        { type: 'LtiDeepLinkingRequest', placements: ['a'] },
      ],
      variables: ['User.id', 'Context.id'],
    },
  })
})

test.each([
  ['no issuer', { issuer: undefined }, 'issuer'],
  ['an issuer over http', { issuer: 'http://lms.test' }, 'issuer'],
  ['the issuer of another host', { issuer: 'https://other.test' }, 'issuer_of_another_host'],
  ['the issuer of another port', { issuer: 'https://lms.test:444' }, 'issuer_of_another_host'],
  ['an issuer whose name begins the same', { issuer: 'https://lms.test.evil.test' }, 'issuer_of_another_host'],
  ['an issuer behind credentials', { issuer: 'https://lms.test@evil.test' }, 'issuer'],
  ['no authorization endpoint', { authorization_endpoint: null }, 'authorization_endpoint'],
  ['an authorization endpoint that is a script', { authorization_endpoint: 'javascript:1' }, 'authorization_endpoint'],
  ['a token endpoint over http', { token_endpoint: 'http://lms.test/t' }, 'token_endpoint'],
  ['no keys', { jwks_uri: '' }, 'jwks_uri'],
  ['keys in a file', { jwks_uri: 'file:///etc/passwd' }, 'jwks_uri'],
  ['nowhere to register', { registration_endpoint: undefined }, 'registration_endpoint'],
  ['a registration elsewhere', { registration_endpoint: 'https://evil.test/r' }, 'registration_endpoint_elsewhere'],
  ['no id_token', { response_types_supported: ['code'] }, 'response_type'],
  ['no RS256', { id_token_signing_alg_values_supported: ['HS256'] }, 'algorithm'],
  ['no private_key_jwt', { token_endpoint_auth_methods_supported: ['client_secret_post'] }, 'client_authentication'],
])('a configuration with %s is refused', (_, changes, fault) => {
  expect(readConfiguration({ ...body, ...changes }, URL_OF_IT, RULES)).toEqual({ ok: false, error: fault })
})

test.each([[null], ['<html>'], [[]]])('%j is none', (value) => {
  expect(readConfiguration(value, URL_OF_IT, RULES)).toEqual({ ok: false, error: 'not_json' })
})

const canvas = {
  ...body,
  issuer: 'https://canvas.instructure.com',
  authorization_endpoint: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
  jwks_uri: 'https://sso.canvaslms.com/api/lti/security/jwks',
  registration_endpoint: 'https://school.test/api/lti/registrations',
}

test('a school in a cloud whose issuer is shared, on its own domain', () => {
  expect(readConfiguration(canvas, 'https://school.test/api/lti/security/openid-configuration', RULES).ok).toBe(true)
})

test.each([
  ['keys', { jwks_uri: 'https://evil.test/jwks' }],
  ['sign-in page', { authorization_endpoint: 'https://evil.test/auth' }],
  ['keys behind a name alike', { jwks_uri: 'https://sso.canvaslms.com.evil.test/jwks' }],
])('a shared issuer with %s of somebody else is refused', (_, changes) => {
  expect(readConfiguration({ ...canvas, ...changes }, 'https://school.test/oc', RULES)).toEqual({
    ok: false,
    error: 'keys_of_another_host',
  })
})

const BRIGHTSPACE = {
  token_endpoint: 'https://auth.brightspace.com/core/connect/token',
  authorization_server: 'https://api.brightspace.com/auth/token',
}
const sso = { ...canvas, token_endpoint: 'https://sso.canvaslms.com/login/oauth2/token' }

test.each([
  ['its token endpoint', body, body.token_endpoint],
  ['another address of that host', body, 'https://lms.test/oauth'],
  ['its issuer', { ...body, token_endpoint: 'https://tokens.test/t' }, body.issuer],
  ['what Brightspace gives', { ...body, token_endpoint: BRIGHTSPACE.token_endpoint }, BRIGHTSPACE.authorization_server],
  ['the host alone, as Canvas has it', sso, 'sso.canvaslms.com'],
  ['another host of the same cloud', sso, 'https://canvas.instructure.com/login/oauth2/token'],
])('assertions are addressed to %s', (_, given, audience) => {
  const read = readConfiguration(
    { ...given, authorization_server: audience },
    `${given.registration_endpoint}/oc`,
    RULES,
  )
  expect(read).toMatchObject({ ok: true, value: { tokenAudience: audience } })
})

const MULTIPLE = { ...canvas, token_endpoint: 'https://school.test/login/oauth2/token' }

test.each([
  ['another school’s', body, 'https://school-a.test/token'],
  ['another school’s host alone', body, 'school-a.test'],
  ['one that begins the same', body, 'https://lms.test.evil.test/token'],
  ['ours with the other’s port', body, 'https://lms.test:8443/token'],
  ['the other’s behind our name', body, 'https://lms.test@school-a.test/token'],
  ['a name of nobody', body, 'urn:school-a'],
  ['what Brightspace gives, without being it', body, BRIGHTSPACE.authorization_server],
  ['a shared issuer, which anybody can name', MULTIPLE, 'https://canvas.instructure.com/login/oauth2/token'],
  ['its cloud', MULTIPLE, 'sso.canvaslms.com'],
])('attacks 6 and 15: an audience that is %s is refused: our assertions would be good there', (_, given, audience) => {
  const read = readConfiguration(
    { ...given, authorization_server: audience },
    `${given.registration_endpoint}/oc`,
    RULES,
  )
  expect(read).toEqual({ ok: false, error: 'audience_of_another_host' })
})
