import { describe, expect, it } from 'vitest'
import { kindsOf } from './kinds.ts'
import type { Activity } from './queries.ts'

const activity = (component: string, name: string): Activity => ({
  id: name,
  component,
  name,
  course: null,
  capabilities: [],
  extendedBy: [],
  hidden: false,
  version: 1,
})

describe('activities by what they are', () => {
  it('stand under the name their plugin gives several of them, each kind where its first one is', () => {
    const list = [activity('mod_faq', 'A'), activity('mod_tracker', 'B'), activity('mod_faq', 'C')]
    const kinds = kindsOf(list, { 'faq.pluginname.plural': 'Questions', 'tracker.pluginname.plural': 'Trackers' })
    expect(kinds.map(({ label, activities }) => [label, activities.map(({ name }) => name)])).toEqual([
      ['faq.pluginname.plural', ['A', 'C']],
      ['tracker.pluginname.plural', ['B']],
    ])
  })

  it('are just activities when their plugin has no word for them', () => {
    expect(kindsOf([activity('mod_new', 'A')], {})[0]?.label).toBe('core.home.activities')
  })
})
