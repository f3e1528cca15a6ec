export const URL_MAX = 2_000

/** `loopbackHttp`: development alone, where the platform runs on the same machine without a certificate. */
export interface UrlRules {
  readonly loopbackHttp: boolean
}

/** As names are registered, or an address in brackets; URLs also allow `;` and `,`, which would part a policy that names the host. */
const HOST = /^(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])$/

/**
 * An address that may be kept, called or linked: https, without a password, in one spelling. Null for everything else: other schemes
 * (`javascript:`, `data:`), control characters and backslashes, which browsers and servers read differently (lti.md, attack 8).
 */
export function webUrl(value: unknown, rules: UrlRules): URL | null {
  if (typeof value !== 'string' || value.length > URL_MAX || /[\p{Cc}\s\\]/u.test(value)) return null
  const url = URL.parse(value)
  if (url === null || url.username !== '' || url.password !== '' || url.href.length > URL_MAX) return null
  if (!HOST.test(url.hostname)) return null
  return url.protocol === 'https:' || (rules.loopbackHttp && url.protocol === 'http:' && isLoopback(url)) ? url : null
}

const isLoopback = ({ hostname }: URL) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d+){3}$/.test(hostname)

/** An address on one of our own origins: where a launch may lead. */
export function ownAddress(value: unknown, origins: readonly string[], rules: UrlRules): URL | null {
  const url = webUrl(value, rules)
  return url !== null && origins.includes(url.origin) ? url : null
}
