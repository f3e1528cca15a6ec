import type { FastifyInstance } from 'fastify'
import { FailureError } from '../failures/failure-error.ts'

const DEPTH = 100

/** More than any operation takes; a mebibyte of `0,0,0` would keep everybody waiting while each is told to be wrong. */
const MOST_VALUES = 10_000

interface Headers {
  readonly 'content-type'?: string | undefined
  readonly 'content-encoding'?: string | undefined
}

/**
 * JSON as it must be to be stored as sent (reliability.md A3): strict UTF-8, no other charset, not compressed, no `__proto__`, no abysmal
 * nesting, no crowd of values. NUL and lone surrogates in strings are readParts' business, which names the field.
 */
export function useStrictJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: { headers: Headers }, body: Buffer) => {
      if (!isPlainUtf8(request.headers)) throw new FailureError({ code: 'request.unsupported_media_type' })
      return parseStrictly(body)
    },
  )
}

function isPlainUtf8(headers: Headers): boolean {
  const charsets = [...(headers['content-type'] ?? '').matchAll(/charset\s*=\s*"?([^";\s]+)/gi)].map(([, name]) => name)
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity'
  return encoding === 'identity' && charsets.every((name) => /^utf-?8$/i.test(name ?? ''))
}

/** Undefined for no body at all. Throws `request.malformed`. */
export function parseStrictly(body: Uint8Array): unknown {
  if (body.length === 0) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    let values = 0
    const parsed: unknown = JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('__proto__')
      if (++values > MOST_VALUES) throw new SyntaxError('values')
      return value
    })
    if (isDeeperThan(parsed, DEPTH)) throw new SyntaxError('nesting')
    return parsed
  } catch {
    throw new FailureError({ code: 'request.malformed' })
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}
