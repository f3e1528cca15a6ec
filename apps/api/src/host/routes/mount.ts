import type { AnswerOf, Operation } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Actor, Host } from '@guichet/plugin-kit/host'
import type { Call, Route } from '@guichet/plugin-kit/server'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { prefixOf, type Component } from '../plugins/component.ts'
import { admit, type Guard } from '../access/guard.ts'
import { identify, isOpen, type Authenticate } from '../access/identify.ts'
import { networkOf } from '../http/network.ts'
import { describeRoute } from '../openapi/openapi.ts'
import { Ceiling } from '../http/rate-limit.ts'
import { readParts } from './request-parts.ts'
import { sendAnswer, sendFailure, type Statuses } from './send.ts'
import { takeUploads, uploadOf } from './upload.ts'
import { hostWithin } from '../access/within.ts'
import type { UploadPlaces } from './upload-places.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For anyone: what a client says in Authorization counts for nothing. */
    readonly open?: boolean
    /** Its body is a file. */
    readonly upload?: boolean
  }
}

export interface Mount {
  readonly host: Host
  readonly guard: Guard
  readonly statuses: Statuses
  readonly authenticate: Authenticate
  readonly uploads: UploadPlaces
}

const VISITOR: Actor = { id: VISITOR_ID, via: 'visit' }

/** Mounts one half in a Fastify scope of its own: nothing it decorates or hooks is seen outside. */
export async function mountHalf(app: FastifyInstance, mount: Mount, component: Component): Promise<void> {
  await app.register(
    async (scope) => {
      for (const route of component.half.routes.flat()) {
        const { upload } = route.operation
        if (upload === undefined) mountRoute(scope, mount, component, route)
        else {
          await scope.register(async (own) => {
            takeUploads(own, upload)
            mountRoute(own, mount, component, route)
          })
        }
      }
    },
    { prefix: prefixOf(component.half) },
  )
}

function mountRoute(scope: FastifyInstance, mount: Mount, component: Component, route: Route): void {
  const { perMinute } = route.operation
  const ceiling = perMinute === undefined ? null : new Ceiling(perMinute)
  scope.route({
    method: route.method,
    url: route.path === '/' ? '' : route.path,
    config: { open: isOpen(route.operation.access), upload: route.operation.upload !== undefined },
    schema: describeRoute(component, route, mount.statuses),
    handler: async (request, reply) => {
      const retryAfter = ceiling?.counted(networkOf(request.ip)) ?? 0
      const outcome =
        retryAfter > 0 ? failure('rate.limited', { retryAfter }) : await handle(mount, route, component, request)
      return outcome.ok
        ? sendAnswer(reply, request, outcome.value)
        : sendFailure(reply, request, mount.statuses, outcome.error)
    },
  })
}

/** Authenticated actor → access rule → validated input → handler: in this order, for every operation. */
async function handle(
  mount: Mount,
  { operation, handler }: Route,
  component: Component,
  request: FastifyRequest,
): Promise<Outcome<AnswerOf<Operation>>> {
  const who = await identify(mount.authenticate, operation, request)
  if (!who.ok) return who
  const admitted = await admit(mount.guard, {
    rule: operation.access,
    params: (request.params ?? {}) as Record<string, unknown>,
    who: who.value,
    component,
  })
  if (!admitted.ok) return admitted
  const upload = uploadOf(operation, request)
  if (!upload.ok) return upload
  const { method, url, headers, params, query } = request
  const parts = readParts(operation, {
    method,
    url,
    headers,
    params,
    query,
    body: upload.value ? undefined : request.body,
  })
  if (!parts.ok) return parts
  const actor = operation.access.rule === 'visitors' ? VISITOR : (who.value?.actor ?? null)
  const within = actor?.within
  const call = {
    ...parts.value,
    upload: upload.value,
    actor: actor && { ...actor, requestId: request.id },
    ...admitted.value,
    observes: request.method === 'GET' ? admitted.value.observes : [],
    host: within === undefined ? mount.host : hostWithin(mount.host, within),
    request: {
      ip: request.ip,
      network: networkOf(request.ip),
      userAgent: request.headers['user-agent'] ?? null,
      origin: request.headers.origin ?? null,
      host: request.host,
      protocol: request.protocol,
      cookie: (name: string) => request.cookies[name] ?? null,
    },
  }
  if (upload.value === null) return handler(call as unknown as Call)
  const leave = mount.uploads.take(actor?.id ?? '')
  return leave === null ? failure('rate.limited', { retryAfter: 5 }) : handler(call as unknown as Call).finally(leave)
}
