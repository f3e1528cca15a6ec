import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './search-params.ts'

describe('the query part of the address', () => {
  it('reads a key once as a string, repeated as a list', () => {
    expect(parseSearch('?view=work&state=open&state=resolving')).toEqual({ view: 'work', state: ['open', 'resolving'] })
  })

  it('leaves numbers and quotes as they are written', () => {
    expect(parseSearch('?q=12&to="x"')).toEqual({ q: '12', to: '"x"' })
  })

  it('writes what it reads', () => {
    for (const query of ['', '?view=work', '?state=open&state=resolving', '?q=caf%C3%A9+%26+th%C3%A9']) {
      expect(stringifySearch(parseSearch(query))).toBe(query)
    }
  })

  it('leaves out what is undefined or null, and keeps what is empty', () => {
    expect(stringifySearch({ view: undefined, state: null, q: '' })).toBe('?q=')
  })
})
