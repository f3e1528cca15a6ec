import { ApiProblem, Unreachable } from '@guichet/plugin-kit/client'
import { describe, expect, it } from 'vitest'
import { worthAnotherTry } from './query-client.ts'

describe('asking again', () => {
  it('is for what passes: no answer, or a server not ready; twice at most', () => {
    const unavailable = new ApiProblem({ status: 503, code: 'server.unavailable' })
    for (const error of [new Unreachable(), unavailable]) {
      expect([0, 1, 2].map((failures) => worthAnotherTry(failures, error))).toEqual([true, true, false])
    }
  })

  it('is not for a refusal or a defect', () => {
    const refused = [403, 404, 412, 429, 500].map((status) => new ApiProblem({ status, code: 'x' }))
    for (const error of [...refused, new TypeError('defect')]) expect(worthAnotherTry(0, error)).toBe(false)
  })
})
