/** Whom an address stands for: an IPv4 address itself, of IPv6 the /64, which one household or attacker has whole. */
export function networkOf(ip: string): string {
  const address = ip.split('%', 1)[0] ?? ''
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.split('::', 2)
  const left = groups(head)
  const right = groups(tail ?? '')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  const first = [...left, ...zeros, ...right].slice(0, 4)
  return `${first.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

const groups = (text: string) => (text === '' ? [] : text.split(':'))
