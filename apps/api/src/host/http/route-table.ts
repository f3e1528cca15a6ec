import type { FastifyInstance } from 'fastify'

/** Which methods an address answers to; none when there is nothing there. */
export type MethodsAt = (path: string) => readonly string[]

/** Remembers the routes that are made after it, for 405 and its Allow: the router itself only knows one method at a time. */
export function rememberRoutes(app: FastifyInstance): MethodsAt {
  const routes: { pattern: RegExp; method: string }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = patternOf(url)
    for (const each of [method].flat()) routes.push({ pattern, method: each })
  })
  return (path) => {
    const methods = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
    return [...new Set(methods)].toSorted()
  }
}

function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/:\w+/g, '[^/]+').replace(/\*/g, '.*')}$`)
}
