import { expect, test } from 'vitest'
import { loadCode } from './load-code.ts'
import { observable } from './observable.ts'

function connectionLostAt(date: Date | null) {
  const lostAt = observable<Date | null>(date)
  return { lostAt, heard: (answered: boolean) => lostAt.set(answered ? null : (lostAt.get() ?? new Date(0))) }
}

const failing = (times: number) => {
  let tries = 0
  return {
    tries: () => tries,
    load: async () => (++tries > times ? 'a screen' : Promise.reject(new Error('no chunk'))),
  }
}

test('code that fails without a connection comes with it', async () => {
  const connection = connectionLostAt(null)
  const code = failing(2)
  const loading = loadCode(code.load, connection, () => false)
  for (const tries of [1, 2]) {
    await expect.poll(connection.lostAt.get).not.toBeNull()
    expect(code.tries()).toBe(tries)
    connection.heard(true)
  }
  expect(await loading).toBe('a screen')
})

test('the browser may believe to be online while nothing answers', async () => {
  const connection = connectionLostAt(new Date(0))
  const loading = loadCode(failing(1).load, connection, () => true)
  await Promise.resolve()
  setTimeout(() => connection.heard(true))
  expect(await loading).toBe('a screen')
})

test('code that fails although the server answers, fails', async () => {
  await expect(loadCode(failing(1).load, connectionLostAt(null), () => true)).rejects.toThrow('no chunk')
})

test('code that was asked for without a connection, and failed when there was one again, is asked for anew', async () => {
  const connection = connectionLostAt(new Date(0))
  let tries = 0
  const load = async () => {
    if (++tries > 1) return 'a screen'
    connection.heard(true)
    throw new Error('no chunk')
  }
  expect(await loadCode(load, connection, () => true)).toBe('a screen')
})
