import type { FastifyInstance, InjectOptions } from 'fastify'
import type { App } from '../src/app.ts'

interface Documented {
  readonly pattern: RegExp
  readonly path: string
  readonly operations: Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>
}

/** By how many segments their paths have, because each request is looked for among them. */
type ByDepth = ReadonlyMap<number, readonly Documented[]>

/** By the plugins of an app, for these and the core decide what it documents: printing that costs more than building the app. */
const printed: { readonly halves: readonly unknown[]; readonly documented: ByDepth }[] = []

/** From here on, an answer in process with a status that the OpenAPI document does not list for its operation throws. */
export function refuseUndocumented({ server, plugins: { plugins } }: Pick<App, 'server' | 'plugins'>): void {
  const inject = server.inject.bind(server) as (options: InjectOptions) => Promise<{ statusCode: number }>
  let documented: ByDepth | null = null
  const checked = async (options: InjectOptions | string) => {
    const asked = typeof options === 'string' ? { url: options } : options
    const answer = await inject(asked)
    documented ??= documentedBy(
      server,
      plugins.map(({ half }) => half),
    )
    const undocumented = undocumentedStatus(documented.get(depthOf(pathOf(asked))) ?? [], asked, answer.statusCode)
    if (undocumented !== null) throw new Error(undocumented)
    return answer
  }
  server.inject = checked as typeof server.inject
}

function documentedBy(server: FastifyInstance, halves: readonly unknown[]): ByDepth {
  const isSame = (other: readonly unknown[]) =>
    other.length === halves.length && other.every((half, i) => half === halves[i])
  const known = printed.find((one) => isSame(one.halves))
  if (known !== undefined) return known.documented
  const documented = Map.groupBy(pathsOf(server), ({ path }) => depthOf(path))
  printed.push({ halves, documented })
  return documented
}

function pathsOf(server: FastifyInstance): Documented[] {
  const { paths } = server.swagger() as unknown as { paths: Record<string, Documented['operations']> }
  const documented = Object.entries(paths).map(([path, operations]) => ({
    path,
    operations,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  // The router prefers what is written out to a parameter.
  return documented.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)
}

export function undocumentedStatus(
  documented: readonly Documented[],
  asked: InjectOptions,
  status: number,
): string | null {
  const path = pathOf(asked)
  const method = (asked.method ?? 'GET').toLowerCase().replace('head', 'get')
  const operation = documented.find(({ pattern, operations }) => method in operations && pattern.test(path))
  const responses = operation?.operations[method]?.responses
  return responses === undefined || String(status) in responses
    ? null
    : `${method.toUpperCase()} ${operation?.path} answered ${status}, which its contract does not tell of`
}

const pathOf = (asked: InjectOptions) => new URL(addressOf(asked), 'http://guichet').pathname
const depthOf = (path: string) => path.split('/').length

function addressOf({ url, path }: InjectOptions): string {
  const asked = url ?? path ?? '/'
  return typeof asked === 'string' ? asked : asked.pathname
}
