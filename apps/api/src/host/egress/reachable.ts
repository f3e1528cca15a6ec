import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What may be asked of the network although it is not public: hosts by name (`moodle.intranet`), addresses and networks (`10.1.0.0/16`). */
export type Allowed = readonly string[]

/** Ports of public hosts that are asked: https, and where Tomcat and its like speak it. */
const PORTS = new Set(['', '443', '8443'])

export interface Reachable {
  /** Whether an address may be asked for at all, as it is written. What its name stands for is asked when the connection is made. */
  url(url: URL): boolean
  /** Whether one may connect to an address that a name stands for. */
  address(address: string, hostname: string): boolean
}

/**
 * Where this installation lets itself be sent by what others wrote (reliability.md S11): public addresses, by https. What is inside the house
 * is asked only where the environment names it, then by http and at any port too.
 */
export function reachable(allowed: Allowed): Reachable {
  const names = new Set(allowed.filter((entry) => !isNetwork(entry)).map((name) => name.toLowerCase()))
  const networks = allowed.filter(isNetwork).map(networkOf)

  const inNetwork = (address: string) => {
    const parsed = ipaddr.process(address)
    return networks.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits))
  }
  const isNamed = (hostname: string) => names.has(hostname) || (isIP(bare(hostname)) > 0 && inNetwork(bare(hostname)))

  return {
    url({ protocol, hostname, port, username, password }) {
      if (username !== '' || password !== '') return false
      const host = hostname.toLowerCase()
      if (isNamed(host)) return protocol === 'https:' || protocol === 'http:'
      const isLiteral = isIP(bare(host)) > 0
      return protocol === 'https:' && PORTS.has(port) && (!isLiteral || isPublic(bare(host)))
    },
    address: (address, hostname) => isPublic(address) || names.has(hostname.toLowerCase()) || inNetwork(address),
  }
}

/** An address for everybody: not of this machine, of a private network, of the cloud's metadata, nor one of these in the form of another family. */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GIVEN_OUT))
}

/** What has been given out of IPv6 so far; outside of it are old spellings of IPv4 that some systems still follow. */
const GIVEN_OUT = ipaddr.parseCIDR('2000::/3')

const isNetwork = (entry: string) => isIP(entry.split('/', 1)[0] ?? '') > 0

function networkOf(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  return ipaddr.parseCIDR(entry.includes('/') ? entry : `${entry}/${isIP(entry) === 6 ? 128 : 32}`)
}

/** As URLs write it, an IPv6 address is in brackets. */
const bare = (hostname: string) => hostname.replace(/^\[(.*)\]$/, '$1')
