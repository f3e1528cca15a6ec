import { readFileSync } from 'node:fs'
import { selfTimes, type CpuProfile } from './self-times.ts'

const SHOWN = { package: 15, function: 25 } as const

/** Where the time of a profiled process went, for a terminal. */
export function profileTable(file: string): string {
  const profile = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile
  const parts = (['package', 'function'] as const).map((by) => {
    const lines = selfTimes(profile, by)
      .slice(0, SHOWN[by])
      .map(({ name, share }) => `${(share * 100).toFixed(1).padStart(5)} %  ${name}`)
    return [`by ${by}:`, ...lines].join('\n')
  })
  return parts.join('\n\n')
}
