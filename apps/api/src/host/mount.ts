import type { AnswerOf, Operation } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Host } from '@guichet/plugin-kit/host'
import type { Call, Route } from '@guichet/plugin-kit/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { prefixOf, type Component } from './component.ts'
import { admit, type Guard } from './guard.ts'
import { identify, type Authenticate } from './identify.ts'
import { describeRoute } from './openapi.ts'
import { readParts } from './request-parts.ts'
import { sendAnswer, sendFailure, type Statuses } from './send.ts'
import { takeUploads, uploadOf } from './upload.ts'
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
  scope.route({
    method: route.method,
    url: route.path === '/' ? '' : route.path,
    config: { open: route.operation.access.rule === 'anyone', upload: route.operation.upload !== undefined },
    schema: describeRoute(component, route, mount.statuses),
    handler: async (request, reply) => {
      const outcome = await handle(mount, route, component, request)
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
  const call = {
    ...parts.value,
    upload: upload.value,
    actor: who.value && { ...who.value.actor, requestId: request.id },
    ...admitted.value,
    host: mount.host,
    request: {
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      origin: request.headers.origin ?? null,
      host: request.host,
      cookie: (name: string) => request.cookies[name] ?? null,
    },
  }
  if (upload.value === null) return handler(call as unknown as Call)
  const leave = mount.uploads.take(who.value?.actor.id ?? '')
  return leave === null ? failure('rate.limited', { retryAfter: 5 }) : handler(call as unknown as Call).finally(leave)
}
