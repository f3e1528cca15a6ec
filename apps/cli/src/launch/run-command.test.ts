import { failure } from '@guichet/plugin-kit/failure'
import type { Host } from '@guichet/plugin-kit/host'
import type { Command, CommandInput } from '@guichet/plugin-kit/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parse } from './run-command.ts'

const said: string[] = []
const calls: CommandInput[] = []

const command = (name: string, run: Command['run']): Command => ({
  name,
  summary: `Does ${name}`,
  arguments: [{ name: '<file>', summary: 'A file' }],
  options: [{ flags: '--as <username>', summary: 'Whose rights', default: 'admin' }],
  run: (input) => (calls.push(input), run(input)),
})

const commands = [
  command('import', async () => ({ ok: true, value: null })),
  command('refuse', async () => failure('thing.full', { most: 3 })),
  command('break', () => Promise.reject(new Error('a defect'))),
]

const run = (...argv: string[]) => parse(commands, {} as Host, argv)

beforeEach(() => {
  calls.length = said.length = 0
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => (said.push(String(chunk)), true))
  }
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)))
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a command gets its arguments and options, and 0 is its success', async () => {
  expect(await run('import', 'tickets.csv', '--as', 'ada')).toBe(0)
  expect(calls).toMatchObject([{ args: ['tickets.csv'], options: { as: 'ada' } }])
  await run('import', 'tickets.csv')
  expect(calls[1]).toMatchObject({ options: { as: 'admin' } })
})

test('what a command refuses is told by code and facts, and is 1', async () => {
  expect(await run('refuse', 'x')).toBe(1)
  expect(said.join('')).toContain('thing.full {"most":3}')
})

test('a defect is thrown, for who closes the database to see', async () => {
  await expect(run('break', 'x')).rejects.toThrow('a defect')
})

test.each<[string, string[], number, string]>([
  ['help', ['--help'], 0, 'import'],
  ['help of one', ['import', '--help'], 0, '--as <username>'],
  ['nothing', [], 1, 'Usage: guichet'],
  ['an unknown command', ['explode'], 1, "unknown command 'explode'"],
  ['an unknown option', ['import', 'x', '--force'], 1, "unknown option '--force'"],
  ['a missing argument', ['import'], 1, "missing required argument 'file'"],
])('%s comes back with its code, and does not end the process', async (_, argv, code, words) => {
  expect(await run(...argv)).toBe(code)
  expect(said.join('')).toContain(words)
  expect(calls).toEqual([])
})
