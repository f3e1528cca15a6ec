import { describe, expect, it } from 'vitest'
import { joinTabs } from './tabs.ts'

function tabs(...people: (string | null)[]) {
  const listeners: ((event: { data: unknown }) => void)[] = []
  const restarted: number[] = []
  const opened = people.map((person, index) =>
    joinTabs({
      channel: {
        postMessage: (data: unknown) => listeners.forEach((hear, other) => other !== index && hear({ data })),
        addEventListener: (_, listener) => listeners.push(listener),
      },
      current: () => person,
      restart: () => restarted.push(index),
    }),
  )
  return { opened, restarted }
}

describe('tabs of one browser', () => {
  it('start anew when somebody else signs in', () => {
    const { opened, restarted } = tabs('nadia', 'nadia', null)
    opened[0]?.('karim')
    expect(restarted).toEqual([1, 2])
  })

  it('start anew when the person signs out, but for those already signed out', () => {
    const { opened, restarted } = tabs('nadia', 'nadia', null)
    opened[0]?.(null)
    expect(restarted).toEqual([1])
  })

  it('go on when the same person signs in again', () => {
    const { opened, restarted } = tabs('nadia', 'nadia')
    opened[0]?.('nadia')
    expect(restarted).toEqual([])
  })
})
