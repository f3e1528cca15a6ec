import { describe, expect, it } from 'vitest'
import { readLogin } from './read.ts'

const ORIGINS = ['https://tracker.example']

const VALID = {
  iss: 'https://school.example',
  login_hint: '42',
  target_link_uri: 'https://tracker.example/lti/launch',
}

const read = (params: Record<string, string> | string) =>
  readLogin(new URLSearchParams(params), ORIGINS, { loopbackHttp: false })

const readTarget = (uri: string, loopbackHttp = false) =>
  readLogin(new URLSearchParams({ ...VALID, target_link_uri: uri }), [...ORIGINS, 'http://localhost:3000'], {
    loopbackHttp,
  })

const foreign = { ok: false, error: { code: 'foreign_target', parameter: 'target_link_uri' } }

describe('a login is read', () => {
  it('with what it has to say', () => {
    expect(read(VALID)).toEqual({
      ok: true,
      value: {
        issuer: 'https://school.example',
        clientId: null,
        deploymentId: null,
        loginHint: '42',
        messageHint: null,
        storageTarget: null,
      },
    })
  })

  it('with what it may say', () => {
    const more = {
      client_id: 'our-client',
      lti_deployment_id: '1',
      lti_message_hint: '{"cmid":"3","launchid":"a b+c%20"}',
      lti_storage_target: '_parent',
    }
    expect(read({ ...VALID, ...more })).toMatchObject({
      ok: true,
      value: {
        clientId: 'our-client',
        deploymentId: '1',
        messageHint: '{"cmid":"3","launchid":"a b+c%20"}',
        storageTarget: '_parent',
      },
    })
  })

  it('with parameters of the platform’s own, even repeated ones, ignored', () => {
    const query = `${new URLSearchParams(VALID).toString()}&canvas_region=eu&canvas_region=us&__proto__=x`
    expect(read(query)).toMatchObject({ ok: true })
  })

  it('where an empty optional parameter is none', () => {
    expect(read({ ...VALID, client_id: '', lti_message_hint: '' })).toMatchObject({
      ok: true,
      value: { clientId: null, messageHint: null },
    })
  })
})

describe('a login is refused', () => {
  it.each(['iss', 'login_hint', 'target_link_uri'] as const)('without %s', (parameter) => {
    const { [parameter]: _, ...rest } = VALID
    expect(read(rest)).toEqual({ ok: false, error: { code: 'missing', parameter } })
    expect(read({ ...VALID, [parameter]: '' })).toEqual({ ok: false, error: { code: 'missing', parameter } })
  })

  it.each(['iss', 'login_hint', 'target_link_uri', 'client_id', 'lti_deployment_id', 'lti_message_hint'])(
    'with %s twice, though it be the same',
    (parameter) => {
      const params = new URLSearchParams({ client_id: 'a', lti_deployment_id: '1', lti_message_hint: 'm', ...VALID })
      params.append(parameter, params.get(parameter)!)
      expect(readLogin(params, ORIGINS, { loopbackHttp: false })).toEqual({
        ok: false,
        error: { code: 'repeated', parameter },
      })
    },
  )

  it.each([
    ['iss', `https://${'x'.repeat(2_000)}`],
    ['iss', 'https://school.example\r\nX: y'],
    ['login_hint', 'x'.repeat(8_001)],
    ['login_hint', '42\0'],
    ['lti_message_hint', 'x'.repeat(8_001)],
    ['client_id', 'x'.repeat(256)],
    ['lti_deployment_id', 'x'.repeat(256)],
    ['lti_storage_target', 'a b'],
    ['lti_storage_target', '"><script>alert(1)</script>'],
    ['target_link_uri', `https://tracker.example/${'x'.repeat(2_000)}`],
  ])('with a %s that it can not be', (parameter, value) => {
    expect(read({ ...VALID, [parameter]: value })).toEqual({ ok: false, error: { code: 'malformed', parameter } })
  })
})

describe('attack 8: where the login wants to go', () => {
  it.each([
    'https://evil.example/',
    'https://tracker.example.evil.example/',
    'https://tracker.example@evil.example/',
    'https://evil.example\\@tracker.example/',
    'https://evil.example#@tracker.example/',
    'https://user:pass@tracker.example/',
    'https://tracker.example:444/',
    'http://tracker.example/',
    'javascript:alert(1)',
    'data:text/html,<script>',
    '//tracker.example/',
    '/lti/launch',
    'https:/\\evil.example/',
    ' https://tracker.example/',
    'https://tracker.example/\r\nLocation: https://evil.example/',
    'https://tracker.example/\t',
    'https://trаcker.example/',
  ])('%j is foreign', (uri) => {
    expect(readTarget(uri)).toEqual(foreign)
  })

  it('the machine itself, without https, in development alone', () => {
    expect(readTarget('http://localhost:3000/')).toEqual(foreign)
    expect(readTarget('http://localhost:3000/', true)).toMatchObject({ ok: true })
  })
})
