import { describe, expect, it } from 'vitest'
import { currentEntry } from './current-entry.ts'

const entries = ['', 'new', 'reports', 'reports/yearly'].map((path) => ({ path, label: path }))
const at = (below: string) => currentEntry(entries, below)?.path

describe('the entry of the navigation that a screen lies under', () => {
  it('is the longest path that the screen starts with', () => {
    expect([at('/new'), at('/reports/12'), at('/reports/yearly/2026')]).toEqual(['new', 'reports', 'reports/yearly'])
  })

  it('is the first screen for what no other entry leads to', () => {
    expect([at(''), at('/'), at('/tickets/12'), at('/newest')]).toEqual(['', '', '', ''])
  })

  it('is none when the first screen has no entry', () => {
    expect(currentEntry([{ path: 'new', label: 'new' }], '/tickets/12')).toBeUndefined()
  })
})
