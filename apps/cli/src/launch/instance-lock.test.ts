import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockDataFolder } from './instance-lock.ts'
import { StartError } from './start-error.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-lock-'))
  file = join(folder, 'guichet.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock on a data folder', () => {
  test('is held by one: a second is refused, by the process that holds it', () => {
    lockDataFolder(folder)
    expect(() => lockDataFolder(folder)).toThrow(StartError)
    expect(() => lockDataFolder(folder)).toThrow(`Guichet is already running on ${folder} (process ${process.pid})`)
  })

  test('makes the folder, for nobody else; given back, it leaves nothing', () => {
    const unlock = lockDataFolder(join(folder, 'a/b'))
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['guichet.lock'])
    unlock()
    expect(readdirSync(join(folder, 'a/b'))).toEqual([])
  })

  test.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, began: '1' })],
    ['of a process whose number another has now', JSON.stringify({ pid: process.pid, began: '1' })],
    ['with nothing in it', ''],
    ['with something else in it', '[]'],
    ['cut short', '{"pid":'],
  ])('%s is taken over', (_, content) => {
    writeFileSync(file, content)
    lockDataFolder(folder)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
    expect(readdirSync(folder)).toEqual(['guichet.lock'])
  })

  test('is not taken away from who took it over', () => {
    const unlock = lockDataFolder(folder)
    writeFileSync(file, JSON.stringify({ pid: 1, began: '1' }))
    unlock()
    expect(existsSync(file)).toBe(true)
  })

  test('goes to one of ten that start at once after a crash', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, began: '1' }))
    const module = join(import.meta.dirname, 'instance-lock.ts')
    // Each waits for the same moment, and holds on until all are done.
    const code = `
      const { lockDataFolder } = await import(${JSON.stringify(module)})
      process.stdout.write('ready')
      await new Promise((resolve) => process.stdin.once('data', resolve))
      try { lockDataFolder(${JSON.stringify(folder)}); process.stdout.write('won') } catch (error) { process.stdout.write(error.name === 'Error' ? 'lost' : error.name) }
      await new Promise((resolve) => process.stdin.once('end', resolve))`
    const contenders = Array.from({ length: 10 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    const next = (child: (typeof contenders)[number]) =>
      new Promise<string>((resolve) => child.stdout.once('data', (said: Buffer) => resolve(said.toString())))
    await Promise.all(contenders.map(next))
    const outcomes = Promise.all(contenders.map(next))
    for (const child of contenders) child.stdin.write('go')
    expect((await outcomes).toSorted()).toEqual([...Array<string>(9).fill('lost'), 'won'])
    for (const child of contenders) child.stdin.end()
  })
})
