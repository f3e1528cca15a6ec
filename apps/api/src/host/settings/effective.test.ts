import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { differing, effective } from './effective.ts'

const schema = z.strictObject({
  name: z.string().min(1).default('Guichet'),
  days: z.int().min(1).max(90).default(7),
  panels: z.array(z.enum(['a', 'b'])).default(['a']),
})

describe('the settings in force', () => {
  it('are the defaults where nothing was set', () => {
    expect(effective(schema, { days: 9 })).toEqual({ name: 'Guichet', days: 9, panels: ['a'] })
  })

  it('do without what the schema no longer allows or no longer has, and keep the rest', () => {
    expect(effective(schema, { name: 'École', days: 400, colour: 'red' })).toEqual({
      name: 'École',
      days: 7,
      panels: ['a'],
    })
  })

  it('are the defaults when what was set does not go together any more', () => {
    const paired = schema.refine(({ name, days }) => name !== 'École' || days > 7)
    expect(effective(paired, { name: 'École' })).toEqual({ name: 'Guichet', days: 7, panels: ['a'] })
  })
})

describe('what is kept of settings', () => {
  it('is what differs from the defaults', () => {
    expect(differing(schema, { name: 'Guichet', days: 9, panels: ['a'] })).toEqual({ days: 9 })
  })
})
