import { describe, expect, it } from 'vitest'
import { createConnection } from './connection.ts'

function line({ online = true } = {}) {
  let up = false
  const waits: number[] = []
  let next = () => {}
  const connection = createConnection({
    probe: () => (up ? Promise.resolve() : Promise.reject(new Error('down'))),
    online: () => online,
    now: () => new Date(0),
    wait: (ms, then) => {
      waits.push(ms)
      next = then
      return () => (next = () => {})
    },
  })
  const tick = async () => {
    next()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { connection, waits, tick, restore: () => (up = true) }
}

describe('the connection', () => {
  it('is lost from the first exchange that nothing answers', () => {
    const { connection } = line()
    expect(connection.lostAt.get()).toBeNull()
    connection.heard(false)
    connection.heard(false)
    expect(connection.lostAt.get()).toEqual(new Date(0))
  })

  it('is looked for ever more patiently, and found', async () => {
    const { connection, waits, tick, restore } = line()
    connection.heard(false)
    for (let i = 0; i < 5; i++) await tick()
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    restore()
    await tick()
    expect(connection.lostAt.get()).toBeNull()
  })

  it('is found by any exchange that is answered, and then no longer looked for', async () => {
    const { connection, waits, tick } = line()
    connection.heard(false)
    connection.heard(true)
    await tick()
    expect([connection.lostAt.get(), waits]).toEqual([null, [2_000]])
  })

  it('is not believed in for an answer that was on its way when the network went', async () => {
    const { connection, waits, tick } = line({ online: false })
    connection.heard(false)
    for (let i = 0; i < 3; i++) connection.heard(true)
    expect(connection.lostAt.get()).toBeNull()
    await tick()
    expect(connection.lostAt.get()).toEqual(new Date(0))
    expect(waits).toEqual([2_000, 4_000])
  })

  it('is looked at when the browser says that it changed', async () => {
    const { connection, tick } = line()
    connection.check()
    await tick()
    expect(connection.lostAt.get()).toEqual(new Date(0))
  })
})
