import type { FastifyInstance, InjectOptions } from 'fastify'

interface Documented {
  readonly pattern: RegExp
  readonly path: string
  readonly operations: Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>
}

/** From here on, an answer in process with a status that the OpenAPI document does not list for its operation throws. */
export function refuseUndocumented(server: FastifyInstance): void {
  const inject = server.inject.bind(server) as (options: InjectOptions) => Promise<{ statusCode: number }>
  let documented: readonly Documented[] | null = null
  const checked = async (options: InjectOptions | string) => {
    const asked = typeof options === 'string' ? { url: options } : options
    const answer = await inject(asked)
    documented ??= pathsOf(server)
    const undocumented = undocumentedStatus(documented, asked, answer.statusCode)
    if (undocumented !== null) throw new Error(undocumented)
    return answer
  }
  server.inject = checked as typeof server.inject
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
  const path = new URL(addressOf(asked), 'http://guichet').pathname
  const method = (asked.method ?? 'GET').toLowerCase().replace('head', 'get')
  const operation = documented.find(({ pattern, operations }) => pattern.test(path) && method in operations)
  const responses = operation?.operations[method]?.responses
  return responses === undefined || String(status) in responses
    ? null
    : `${method.toUpperCase()} ${operation?.path} answered ${status}, which its contract does not tell of`
}

function addressOf({ url, path }: InjectOptions): string {
  const asked = url ?? path ?? '/'
  return typeof asked === 'string' ? asked : asked.pathname
}
