import { createHash } from 'node:crypto'
import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** Collects every route that is registered after it into the OpenAPI document. */
export async function useOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Guichet',
        version: '1',
        description:
          'A host of activities for schools, and what each of its plugins adds. Problems are RFC 9457, lists are paged by opaque cursors, changes ask `If-Match`.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'An access token of a session, or a personal token' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
}

const REFERENCE_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"

/**
 * The reference page. Scalar sets styles as it runs and starts from one inline script, which is allowed by its hash; so this one page has
 * a policy of its own. Nothing foreign is loaded.
 */
export async function useReferencePage(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_, reply, payload) => {
      const scripts = typeof payload === 'string' ? inlineScriptHashes(payload) : []
      reply.header('content-security-policy', `${REFERENCE_POLICY}; script-src 'self' ${scripts.join(' ')}`)
      return payload
    })
    await scope.register(scalar, {
      routePrefix: '/api/docs',
      configuration: {
        url: '/api/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        agent: { disabled: true },
      },
    })
  })
}

function inlineScriptHashes(html: string): string[] {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
  return inline.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
}
