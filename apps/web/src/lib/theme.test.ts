import { expect, test } from 'vitest'
import { createMemory } from './storage.ts'
import { applyTheme, THEMES } from './theme.ts'

test('each theme replaces the one before, and is kept for the next visit', () => {
  const memory = createMemory(() => {
    throw new Error('no storage in this frame')
  })
  const dataset: Record<string, string> = {}
  const root = { dataset } as unknown as HTMLElement
  const shown = THEMES.map((theme) => {
    applyTheme(theme, memory, root)
    return [{ ...dataset }, memory.get('guichet.theme')]
  })
  expect(shown).toEqual([
    [{ theme: 'light' }, 'light'],
    [{ theme: 'dark' }, 'dark'],
    [{ contrast: 'more' }, 'contrast'],
    [{}, null],
  ])
})
