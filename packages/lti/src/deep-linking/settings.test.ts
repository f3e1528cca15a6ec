import { expect, test } from 'vitest'
import { readDeepLinkingSettings } from './settings.ts'

const RULES = { loopbackHttp: false }
const claim = {
  deep_link_return_url: 'https://lms.test/contentitem_return.php?course=2&sesskey=abc',
  accept_types: ['ltiResourceLink'],
  accept_presentation_document_targets: ['frame', 'iframe', 'window'],
}
const read = {
  returnUrl: claim.deep_link_return_url,
  acceptTypes: ['ltiResourceLink'],
  acceptTargets: ['frame', 'iframe', 'window'],
  acceptMultiple: false,
  acceptLineItem: false,
  autoCreate: false,
  title: null,
  text: null,
  data: null,
}

test.each([
  ['what is required alone', {}, {}],
  [
    'everything',
    { accept_multiple: true, accept_lineitem: true, auto_create: true, title: 'T', text: 'U', data: 'd' },
    { acceptMultiple: true, acceptLineItem: true, autoCreate: true, title: 'T', text: 'U', data: 'd' },
  ],
  ['booleans as text', { accept_multiple: 'true', auto_create: 'false' }, { acceptMultiple: true }],
  ['nothing as null', { title: null, text: null, data: null, accept_multiple: null }, {}],
  ['data that is empty, which goes back as well', { data: '' }, { data: '' }],
  ['what Moodle adds', { accept_copy_advice: false, accept_unsigned: false, can_confirm: false }, {}],
])('settings with %s', (_, changes, expected) => {
  expect(readDeepLinkingSettings({ ...claim, ...changes }, RULES)).toEqual({
    ok: true,
    value: { ...read, ...expected },
  })
})

test.each([
  ['nowhere to return to', { deep_link_return_url: undefined }, 'return_url'],
  ['a script', { deep_link_return_url: 'javascript:alert(1)' }, 'return_url'],
  ['data', { deep_link_return_url: 'data:text/html,x' }, 'return_url'],
  ['http', { deep_link_return_url: 'http://lms.test/' }, 'return_url'],
  ['http on loopback, without leave', { deep_link_return_url: 'http://localhost:8080/' }, 'return_url'],
  ['a line end', { deep_link_return_url: 'https://lms.test/\r\nSet-Cookie: a=b' }, 'return_url'],
  ['a backslash', { deep_link_return_url: 'https:\\\\evil.test' }, 'return_url'],
  ['credentials', { deep_link_return_url: 'https://lms.test@evil.test/' }, 'return_url'],
  ['a list of addresses', { deep_link_return_url: ['https://lms.test/'] }, 'return_url'],
  ['no types', { accept_types: undefined }, 'accept_types'],
  ['types as text', { accept_types: 'ltiResourceLink' }, 'accept_types'],
  ['an empty list of types', { accept_types: [] }, 'accept_types'],
  ['no targets', { accept_presentation_document_targets: undefined }, 'accept_targets'],
  ['data that is an object', { data: {} }, 'data'],
  ['data of a megabyte', { data: 'x'.repeat(1_000_000) }, 'data'],
])('settings with %s are refused', (_, changes, fault) => {
  expect(readDeepLinkingSettings({ ...claim, ...changes }, RULES)).toEqual({ ok: false, error: fault })
})

test.each(['http://localhost:8080/r', 'http://platform.localhost/r', 'http://127.0.0.1:1/r', 'http://[::1]:1/r'])(
  'in development, %s is good to return to',
  (url) => {
    expect(readDeepLinkingSettings({ ...claim, deep_link_return_url: url }, { loopbackHttp: true }).ok).toBe(true)
  },
)

test.each(['http://lms.test/', 'http://localhost.evil.test/', 'http://127.0.0.1.evil.test/'])(
  'in development, %s is not',
  (url) => {
    expect(readDeepLinkingSettings({ ...claim, deep_link_return_url: url }, { loopbackHttp: true }).ok).toBe(false)
  },
)

test.each([[null], ['text'], [[]], [undefined]])('a claim that is %j is refused', (value) => {
  expect(readDeepLinkingSettings(value, RULES)).toEqual({ ok: false, error: 'settings' })
})
