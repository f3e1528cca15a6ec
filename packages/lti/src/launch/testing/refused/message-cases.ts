import { CLAIM } from '../../../claims.ts'
import type { TestMessage } from '../claims.ts'
import type { RefusedCase } from './refused-case.ts'

const link = (value: unknown, message: TestMessage = 'resource-link') => ({
  message,
  claims: { [CLAIM.resourceLink]: value },
})
const settings = (value: unknown) => ({
  message: 'deep-linking' as const,
  claims: { [CLAIM.deepLinkingSettings]: value },
})
/** Right but for this. */
const setting = (changed: object) =>
  settings({
    deep_link_return_url: 'https://school.example/return',
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['iframe'],
    ...changed,
  })
const forUser = (value: unknown) => ({ message: 'submission-review' as const, claims: { [CLAIM.forUser]: value } })
const grades = (value: unknown) => ({ message: 'submission-review' as const, claims: { [CLAIM.grades]: value } })

export const MESSAGE_CASES: readonly RefusedCase[] = [
  ['resource-link', 'none', link(undefined)],
  ['resource-link', 'none, in a submission review', link(undefined, 'submission-review')],
  ['resource-link', 'without an id', link({ title: 'Questions' })],
  ['resource-link', 'an id that is a number', link({ id: 11 })],
  ['resource-link', 'an id of 256 characters', link({ id: 'x'.repeat(256) })],
  ['resource-link', 'a list', link([{ id: '11' }])],
  ['deep-linking-settings', 'none', settings(undefined)],
  ['deep-linking-settings', 'null', settings(null)],
  ['deep-linking-settings', 'a text', settings('https://school.example/return')],
  ['deep-linking-settings', 'no return address', setting({ deep_link_return_url: undefined })],
  [
    'deep-linking-settings',
    'a return address that is a script',
    setting({ deep_link_return_url: 'javascript:alert(1)' }),
  ],
  ['deep-linking-settings', 'a return address that is data', setting({ deep_link_return_url: 'data:text/html,x' })],
  ['deep-linking-settings', 'a return address over http', setting({ deep_link_return_url: 'http://school.example/' })],
  ['deep-linking-settings', 'no types', setting({ accept_types: undefined })],
  ['deep-linking-settings', 'an empty list of types', setting({ accept_types: [] })],
  ['deep-linking-settings', 'types as a text', setting({ accept_types: 'ltiResourceLink' })],
  ['deep-linking-settings', 'no document targets', setting({ accept_presentation_document_targets: null })],
  ['deep-linking-settings', 'data that cannot go back as it came', setting({ data: { key: 1 } })],
  ['for-user', 'nobody', forUser(undefined)],
  ['for-user', 'a name alone', forUser({ name: 'Ada' })],
  ['line-item', 'no grades at all', grades(undefined)],
  ['line-item', 'none', grades({ scope: [] })],
  ['line-item', 'an address that is none', grades({ lineitem: 'javascript:alert(1)' })],
]
