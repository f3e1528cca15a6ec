import { URL_MAX, webUrl } from '@guichet/lti/web-url'
import type { FieldFailure, Outcome } from '@guichet/plugin-kit/failure'
import { z } from 'zod'
import type { LaunchDeps } from './deps.ts'

/** An address as the contract takes it; whether it is one that may be kept is asked by `refusedAddresses`. */
export const address = z
  .string()
  .trim()
  .max(URL_MAX)
  .regex(/^https?:\/\/\S+$/)

type Given = Readonly<Record<string, string | readonly string[] | null | undefined>>

/**
 * Refuses addresses of an LMS that nobody should be sent to (`webUrl`), and of those in `asked`, which this server itself asks, the ones that
 * it may not ask (EGRESS_ALLOW): an administrator hears it now, and not from the first launch.
 */
export function soundAddresses({ launches }: LaunchDeps, given: Given, asked: readonly string[]): Outcome<null> {
  const fields = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((each, index): FieldFailure[] => {
      const path = Array.isArray(value) ? [name, index] : [name]
      const url = webUrl(each, launches.urls)
      if (url === null) return [{ in: 'body', path, code: 'lti.address' }]
      return asked.includes(name) && !launches.mayAsk(url) ? [{ in: 'body', path, code: 'lti.not_asked' }] : []
    }),
  )
  return fields.length === 0 ? { ok: true, value: null } : { ok: false, error: { code: 'request.invalid', fields } }
}

/** Each once, without what is behind the host. */
export const originsIn = (urls: readonly string[]): string[] => [...new Set(urls.map((url) => new URL(url).origin))]
