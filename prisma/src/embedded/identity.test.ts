import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { childNode } from '../testing/child-node.ts'
import { temporaryFolder } from '../testing/fixtures.ts'
import { layoutOf } from './layout.ts'
import { readPostmaster } from './postmaster-pid.ts'
import { startEmbedded } from './start-embedded.ts'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

async function startAndLook(dataDir: string) {
  const server = await startEmbedded({ dataDir, durability: 'off' })
  onTestFinished(server.stop)
  const { data, postmasterPid } = layoutOf(dataDir)
  const status = readFileSync(`/proc/${readPostmaster(postmasterPid)?.pid}/status`, 'utf8')
  const uid = Number(/^Uid:\t(\d+)/m.exec(status)?.[1])
  await server.stop()
  return { uid, owner: statSync(data).uid }
}

describe.runIf(isRoot)('started by root', () => {
  test('where user namespaces are blocked: a system user runs it; later, without that, root again', async () => {
    const dataDir = temporaryFolder()
    vi.stubEnv('GUICHET_PG_NO_USERNS', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const first = await startAndLook(dataDir)
    expect(first.uid).not.toBe(0)
    expect(first.owner).toBe(first.uid)

    vi.stubEnv('GUICHET_PG_NO_USERNS', '')
    if (hasUserNamespaces()) expect(await startAndLook(dataDir)).toEqual({ uid: 0, owner: 0 })

    vi.stubEnv('GUICHET_PG_NO_USERNS', '1')
    expect(await startAndLook(dataDir)).toEqual(first)
  })

  test('a system user who may not enter the folder: the message says what to do', async () => {
    const closed = temporaryFolder()
    chmodSync(closed, 0o700)
    vi.stubEnv('GUICHET_PG_NO_USERNS', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(startEmbedded({ dataDir: `${closed}/data` })).rejects.toMatchObject({
      code: 'permission_denied',
      message: expect.stringContaining('DATABASE_URL'),
    })
  })

  test('dropped to an ordinary user: they run it as themselves', async () => {
    const dataDir = temporaryFolder()
    chmodSync(dataDir, 0o777)
    const child = childNode(
      `
    import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./start-embedded.ts'))}
    const server = await startEmbedded({ dataDir: ${JSON.stringify(`${dataDir}/data`)}, durability: 'off' })
    console.log(process.getuid(), server.attached)
    await server.stop()
    console.log('stopped')
  `,
      { uid: 65534, gid: 65534 },
    )
    expect(await child.line()).toBe('65534 false')
    expect(await child.line()).toBe('stopped')
  })
})

function hasUserNamespaces(): boolean {
  try {
    execFileSync('unshare', ['--user', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
