import type { Command } from '@guichet/plugin-kit/web/commands'
import { describe, expect, it, vi } from 'vitest'
import { createCommands } from './commands.ts'
import { createMemory } from './storage.ts'

const noStorage = () =>
  createMemory(() => {
    throw new Error('blocked')
  })

const command = (changes: Partial<Command>): Command => ({
  id: 'one',
  label: 'One',
  scope: 'screen',
  run: () => {},
  ...changes,
})

describe('commands', () => {
  it('lists what is offered, the nearest scope first, under its heading', () => {
    const commands = createCommands(noStorage())
    commands.offer('list', { commands: [command({ id: 'new' })] })
    commands.offer('ticket', { commands: [command({ id: 'assign', scope: 'thing' })], heading: 'On SI-1' })
    expect(commands.groups.get().map(({ scope, heading, commands: of }) => [scope, heading, of.length])).toEqual([
      ['thing', 'On SI-1', 1],
      ['screen', undefined, 1],
      ['everywhere', undefined, 0],
    ])
  })

  it('replaces an offer by a later one of the same name, which alone can be taken away then', () => {
    const commands = createCommands(noStorage())
    const first = commands.offer('a', { commands: [command({ id: 'old' })] })
    const second = commands.offer('a', { commands: [command({ id: 'new' })] })
    first()
    expect(commands.groups.get().flatMap((group) => group.commands.map(({ id }) => id))).toEqual(['new'])
    second()
    expect(commands.groups.get().flatMap((group) => group.commands)).toEqual([])
  })

  it('gives a key to the nearest command that has it', () => {
    const commands = createCommands(noStorage())
    const far = vi.fn<() => void>()
    const near = vi.fn<() => void>()
    commands.offer('far', { commands: [command({ key: 'a', run: far })] })
    commands.offer('near', { commands: [command({ key: 'a', scope: 'thing', run: near })] })
    expect(commands.press('a')).toBe(true)
    expect([far.mock.calls.length, near.mock.calls.length]).toEqual([0, 1])
  })

  it('does nothing for a key of nobody, or of what is refused', () => {
    const commands = createCommands(noStorage())
    commands.offer('a', { commands: [command({ key: 's', refusal: 'Managers only' })] })
    expect([commands.press('s'), commands.press('q')]).toEqual([false, false])
  })

  it('keeps single characters quiet once they are switched off, and remembers it; Escape goes on', () => {
    const held = new Map<string, string>()
    const storage = () => ({
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    })
    const commands = createCommands(createMemory(storage))
    commands.offer('a', { commands: [command({ key: 'a' }), command({ id: 'back', key: 'Escape' })] })
    commands.singleKeys.set(false)
    expect([commands.press('a'), commands.press('Escape')]).toEqual([false, true])
    expect(createCommands(createMemory(storage)).singleKeys.get()).toBe(false)
    commands.singleKeys.set(true)
    expect(createCommands(createMemory(storage)).singleKeys.get()).toBe(true)
  })
})
