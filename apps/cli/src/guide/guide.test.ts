import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyRepository } from '../copies/copy-repository.ts'
import { installCopy } from '../copies/install-copy.ts'
import { ROOT } from '../process/tool.ts'
import { commandsOf, LANGUAGES } from './guide.ts'
import { endShell, runShell, type Shell } from './run-shell.ts'

// "Write a plugin in ten minutes" does what it says: its commands are run as they stand, in a copy of the repository.

const ADMIN = { username: 'admin', password: 'guichet-demo', keep: 'memory' }

let copy: string
let started: Shell | null = null
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'guichet-guide-'))
})
afterAll(async () => {
  if (started !== null) await endShell(started)
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
})

test('the guide has the same commands in every language', () => {
  const [first, ...others] = LANGUAGES.map((language) => commandsOf(ROOT, language))
  expect(first!.length).toBeGreaterThan(2)
  for (const other of others) expect(other).toEqual(first)
})

test(
  'whoever follows it has an activity of their own: it installs, builds, boots, is used, and conforms',
  { timeout: 900_000 },
  async () => {
    copyRepository(copy)
    expect(installCopy(copy)).toBe(true)
    const env = { PORT: '0', GUICHET_DATA: join(copy, 'data'), npm_config_prefer_offline: 'true' }
    for (const line of commandsOf(ROOT, 'en')) {
      const shell = runShell(line, copy, env)
      if (line.endsWith(' start')) {
        started = shell
        await useIt(await addressOf(shell))
        await endShell(shell)
      } else expect(await shell.ended, `${line}\n${shell.said()}`).toBe(0)
    }
  },
)

async function addressOf(shell: Shell): Promise<string> {
  for (;;) {
    const [, address] = /Guichet is open on (http:\/\/localhost:\d+)/.exec(shell.said()) ?? []
    if (address !== undefined) return address
    if (shell.child.exitCode !== null) throw new Error(shell.said().slice(0, 2_000))
    await sleep(100)
  }
}

/** What the reader does next: an instance, an article in it, and its screen. */
async function useIt(address: string): Promise<void> {
  const ask = async <T>(method: string, path: string, bearer: string | null, body?: unknown): Promise<T> => {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true)
    return (await answer.json()) as T
  }
  const { accessToken } = await ask<{ accessToken: string }>('POST', 'auth/sign-in', null, ADMIN)
  const wanted = { component: 'mod_tip', course: null, name: 'Tips', settings: {} }
  const { id } = await ask<{ id: string }>('POST', 'activities', accessToken, wanted)
  const article = { title: 'Where?', body: 'There.', published: true }
  await ask('POST', `tips/${id}/articles`, accessToken, article)
  const { items } = await ask<{ items: { title: string }[] }>('GET', `tips/${id}/articles`, accessToken)
  expect(items.map(({ title }) => title)).toEqual(['Where?'])

  const page = await fetch(`${address}/tips/${id}`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  const dist = join(copy, 'apps/web/dist')
  const words = globSync('assets/*.js', { cwd: dist }).filter((file) =>
    readFileSync(join(dist, file), 'utf8').includes('tip.list.search'),
  )
  expect(words.length).toBeGreaterThan(0)
  expect((await fetch(`${address}/${words[0]!}`)).status).toBe(200)
}
