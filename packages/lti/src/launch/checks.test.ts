import { describe, expect, it } from 'vitest'
import { LAUNCH_CHECKS } from './checks.ts'
import { ACCEPTED_CASES } from './testing/accepted.ts'
import { REFUSED_CASES } from './testing/refused/cases.ts'
import { tryLaunch } from './testing/scene.ts'

describe.each(LAUNCH_CHECKS)('$rule $name', ({ name }) => {
  const refused = REFUSED_CASES.filter(([check]) => check === name)
  const accepted = ACCEPTED_CASES.filter(([check]) => check === name)

  it.each(accepted)('%s accepts: %s', async (_check, _title, scene) => {
    expect(await tryLaunch(scene)).toMatchObject({ ok: true })
  })

  it.each(refused)('%s refuses: %s', async (_check, _title, scene) => {
    expect(await tryLaunch(scene)).toMatchObject({ ok: false, error: { code: name } })
  })

  it('has something that it refuses', () => {
    expect(refused.length).toBeGreaterThan(0)
  })
})

describe('the table', () => {
  it('has the order of lti.md 1.6', () => {
    const points = LAUNCH_CHECKS.filter(({ rule }) => rule.startsWith('1.6.')).map(({ rule }) => Number(rule.slice(4)))
    expect(points).toEqual(points.toSorted((a, b) => a - b))
  })

  it('has its stages one after the other', () => {
    const stages = LAUNCH_CHECKS.map(({ stage }) => stage)
    const turns = stages.filter((stage, i) => stage !== stages[i - 1])
    expect(turns).toEqual(['received', 'posted', 'found', 'resumed', 'keyed', 'signed', 'deployed'])
  })

  it('has a name for each', () => {
    expect(new Set(LAUNCH_CHECKS.map(({ name }) => name)).size).toBe(LAUNCH_CHECKS.length)
  })
})
