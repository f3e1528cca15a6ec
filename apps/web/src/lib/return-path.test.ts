import { describe, expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

const ORIGIN = 'https://guichet.example'

const ACCEPTED = [
  '/',
  '/courses/1',
  '/trackers/1/tickets/12?view=work&state=open#comment-3',
  '/trackers/1/tickets?q=caf%C3%A9',
  '/search?q=//evil.example',
  '/a//b',
]

const REFUSED: readonly unknown[] = [
  undefined,
  null,
  42,
  ['/courses/1'],
  '',
  'courses/1',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/courses\\..\\..',
  '/.//evil.example',
  '/..//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  'https://evil.example',
  'https:evil.example',
  'HTTPS://evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'blob:https://guichet.example/x',
  '?to=x',
  '#x',
  '@evil.example',
  '/\u0000',
  '/sign-in',
  '/sign-in?to=/sign-in',
]

describe('the way back after sign-in', () => {
  it.each(ACCEPTED)('keeps %j', (path) => expect(returnPath(path, ORIGIN)).toBe(path))
  it.each(REFUSED)('goes home instead of %j', (path) => expect(returnPath(path, ORIGIN)).toBe('/'))

  it('never gives an address that resolves elsewhere', () => {
    for (const path of [...ACCEPTED, ...REFUSED]) expect(new URL(returnPath(path, ORIGIN), ORIGIN).origin).toBe(ORIGIN)
  })
})
