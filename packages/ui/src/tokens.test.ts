import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, type Lab, mix, readTokens, resolve, type Scheme, type Tokens } from './tokens-colour.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const normal = readTokens(css, ':root')
const more = new Map([...normal, ...readTokens(css, ":root[data-contrast='more']")])

const appearances: { name: string; scheme: Scheme; tokens: Tokens }[] = [
  { name: 'light', scheme: 'light', tokens: normal },
  { name: 'dark', scheme: 'dark', tokens: normal },
  { name: 'light, more contrast', scheme: 'light', tokens: more },
  { name: 'dark, more contrast', scheme: 'dark', tokens: more },
]

const grounds = [
  'bg',
  'surface',
  'surface-sunken',
  'surface-raised',
  'surface-hover',
  'surface-press',
  'surface-selected',
]
const states = [
  'posted',
  'open',
  'resolving',
  'waiting',
  'testing',
  'resolved',
  'published',
  'validated',
  'abandonned',
  'transfered',
]

/** Foreground, grounds, least contrast: 4.5 for what is read, 3 for shapes, edges and the focus ring. */
const rules: [foreground: string, grounds: string[], least: number][] = [
  ['text', [...grounds, 'accent-soft', 'note-bg', 'danger-soft', 'success-soft', 'warn-soft'], 4.5],
  ['text-2', grounds, 4.5],
  ['text-3', grounds, 4.5],
  ['text-refused', ['surface', 'surface-sunken', 'surface-raised', 'surface-press'], 4.5],
  ['accent-text', ['bg', 'surface', 'surface-sunken', 'surface-raised', 'surface-selected', 'surface-hover'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['on-accent-soft', ['accent-soft'], 4.5],
  ['on-danger', ['danger'], 4.5],
  ['danger-text', ['bg', 'surface', 'surface-raised', 'surface-selected', 'danger-soft'], 4.5],
  ['success-text', ['surface', 'surface-raised', 'success-soft'], 4.5],
  ['warn-text', ['warn-soft'], 4.5],
  ['note-text', ['note-bg', 'note-band'], 4.5],
  ['line-control', ['bg', 'surface', 'surface-sunken', 'surface-raised', 'surface-selected'], 3],
  ['accent', ['bg', 'surface', 'surface-raised', 'surface-selected'], 3],
  ['accent-line', ['surface', 'surface-selected'], 3],
  ['danger', ['surface', 'danger-soft'], 3],
  ['success', ['surface', 'success-soft'], 3],
  ['focus', grounds, 3],
  ['focus', ['focus-gap'], 3],
  ['focus-gap', ['accent'], 3],
  ...states.map((state): [string, string[], number] => [
    `state-${state}`,
    ['surface', 'surface-sunken', 'surface-selected', 'surface-hover', 'surface-raised', 'bg'],
    3,
  ]),
]

describe.each(appearances)('tokens in $name', ({ scheme, tokens }) => {
  const color = (name: string): Lab => resolve(`var(--${name})`, tokens, scheme)
  const pairs = rules.flatMap(([foreground, on, least]) => on.map((ground) => ({ foreground, ground, least })))

  it('has enough pairs to mean something', () => expect(pairs.length).toBeGreaterThan(60))

  it.each(pairs)('$foreground on $ground is at least $least', ({ foreground, ground, least }) => {
    expect(contrast(color(foreground), color(ground))).toBeGreaterThanOrEqual(least)
  })

  it.each(states)('%s: shape and word stay readable on the tint of their chip', (state) => {
    const share = Number.parseFloat(tokens.get('--state-tint') ?? '') / 100
    const tint = mix(color(`state-${state}`), share, color('surface'))
    expect(contrast(color(`state-${state}`), tint)).toBeGreaterThanOrEqual(3)
    expect(contrast(color('text'), tint)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('tokens', () => {
  it('says the same twice for high contrast: once for the system, once for the person', () => {
    const system = readTokens(css, ":root:not([data-contrast='normal'])")
    expect([...system]).toEqual([...readTokens(css, ":root[data-contrast='more']")])
  })
})
