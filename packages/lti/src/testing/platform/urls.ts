import type { Switches } from './switches.ts'

export interface Urls {
  /** Where people are. */
  readonly pages: string
  /** Of keys, tokens and the sign-in page in a browser. */
  readonly authorization: string
  readonly token: string
  readonly jwks: string
  /** Of rosters and grades. */
  readonly services: string
  readonly configuration: string
  readonly registration: string
  readonly issuer: string
}

/** Names under `localhost` are for browsers alone; servers call the same port by an address. */
const callable = (host: string) => (host.endsWith('.localhost') ? '127.0.0.1' : host)

export function urlsOf(switches: Switches, port: number): Urls {
  const { host, centralHost, serviceHost, issuer, authorizationQuery } = switches
  const at = (name: string) => `http://${name}:${port}`
  const central = centralHost ?? host
  const query = authorizationQuery === '' ? '' : `?${authorizationQuery}`
  return {
    pages: at(host),
    authorization: `${at(central)}/authorize${query}`,
    token: `${at(callable(central))}/token`,
    jwks: `${at(callable(central))}/jwks`,
    services: at(serviceHost ?? callable(host)),
    configuration: `${at(serviceHost ?? callable(host))}/openid-configuration`,
    registration: `${at(serviceHost ?? callable(host))}/registration`,
    issuer: issuer ?? at(host),
  }
}
