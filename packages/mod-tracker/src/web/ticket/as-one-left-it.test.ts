import { ApiProblem } from '@guichet/plugin-kit/client'
import { expect, test, vi } from 'vitest'
import { asOneLeftIt } from './as-one-left-it.ts'

const overtakenBy = (id: string) =>
  Object.assign(Object.create(ApiProblem.prototype) as ApiProblem, {
    status: 412,
    code: 'version.mismatch',
    params: { changedBy: { id, name: 'Somebody' } },
    current: { number: 1, version: 7, state: 'OPEN' },
  })

test('what one did oneself meanwhile is not in the way: it is sent by the version there is', async () => {
  const send = vi
    .fn<(version: number) => Promise<string>>()
    .mockRejectedValueOnce(overtakenBy('me'))
    .mockResolvedValue('gone')
  expect(await asOneLeftIt('me', 1, send)).toBe('gone')
  expect(send.mock.calls).toEqual([[1], [7]])
})

test('what somebody else did is, and so is anything else that is wrong', async () => {
  for (const error of [overtakenBy('other'), new Error('no')]) {
    const send = vi.fn<(version: number) => Promise<string>>().mockRejectedValue(error)
    await expect(asOneLeftIt('me', 1, send)).rejects.toBe(error)
    expect(send).toHaveBeenCalledTimes(1)
  }
})
