import { expect, it, vi } from 'vitest'
import { LaunchScene, STATE } from './testing/scene.ts'

it('a launch costs one signature to check; the platform, its key and our tables are asked for no more than once', async () => {
  const scene = new LaunchScene()
  const request = await scene.request()
  await scene.verify(request)
  scene.addLogin(STATE)
  scene.sent.length = 0
  const spies = {
    verify: vi.spyOn(crypto.subtle, 'verify'),
    importKey: vi.spyOn(crypto.subtle, 'importKey'),
    parse: vi.spyOn(JSON, 'parse'),
    stringify: vi.spyOn(JSON, 'stringify'),
    takeLogin: vi.spyOn(scene.store, 'takeLogin'),
    deployment: vi.spyOn(scene.store, 'deployment'),
  }
  const { ok } = await scene.verify(request)
  const counts = Object.fromEntries(Object.entries(spies).map(([name, spy]) => [name, spy.mock.calls.length]))
  vi.restoreAllMocks()
  expect(ok).toBe(true)
  // Parsed are the header, once by us and once by jose, and the claims.
  expect(counts).toEqual({ verify: 1, importKey: 0, parse: 3, stringify: 0, takeLogin: 1, deployment: 1 })
  expect(scene.sent).toEqual([])
})
