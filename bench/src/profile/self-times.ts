/** As `--cpu-prof` writes it. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  /** Microseconds. */
  readonly timeDeltas: readonly number[]
}

interface Share {
  readonly name: string
  /** Of the time that anything ran, from 0 to 1. */
  readonly share: number
}

/** Longer ones, in microseconds, are no work: the process was halted while the floor was measured. */
const LONGEST = 50_000

/** Where the time went: by package, or by function. Waiting is not counted. */
export function selfTimes(profile: CpuProfile, by: 'package' | 'function'): Share[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const sums = new Map<string, number>()
  let busy = 0
  for (const [i, id] of profile.samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id)!
    const time = profile.timeDeltas[i] ?? 0
    if (['(idle)', '(root)'].includes(functionName) || time > LONGEST) continue
    const where = packageOf(url, functionName)
    const name =
      by === 'package' ? where : `${where}: ${functionName || '(anonymous)'} ${fileOf(url)}:${lineNumber + 1}`
    sums.set(name, (sums.get(name) ?? 0) + time)
    busy += time
  }
  return [...sums].map(([name, time]) => ({ name, share: time / busy })).toSorted((a, b) => b.share - a.share)
}

function packageOf(url: string, functionName: string): string {
  const installed = url.split('node_modules/').at(-1)
  if (url.includes('node_modules/') && installed !== undefined)
    return installed.split('/', installed.startsWith('@') ? 2 : 1).join('/')
  if (url.startsWith('node:')) return url.split('/', 2).join('/')
  if (url === '') return functionName === '(garbage collector)' ? 'garbage collection' : 'native code'
  return /\/((?:apps|packages)\/[^/]+|prisma)\//.exec(url)?.[1] ?? url
}

const fileOf = (url: string): string => url.split('/').slice(-2).join('/')
