export interface DemoAccount {
  readonly username: string
  readonly what: string
}

export interface Demo {
  readonly password: string
  readonly accounts: readonly DemoAccount[]
}

/** What a person who has just started Guichet needs to know. */
export function banner({
  address,
  disabled,
  demo,
}: {
  address: string
  disabled: readonly { component: string; missing: readonly string[] }[]
  demo: Demo | null
}): string {
  const lines = ['', `  Guichet is open on ${address}`, '']
  if (demo !== null) {
    const width = Math.max(...demo.accounts.map((account) => account.username.length))
    lines.push(`  Demo accounts, all with the password ${demo.password}`)
    lines.push(...demo.accounts.map(({ username, what }) => `    ${username.padEnd(width)}  ${what}`), '')
  }
  lines.push(
    ...disabled.map(({ component, missing }) => `  Plugin ${component} is disabled: it requires ${missing.join(', ')}`),
  )
  return lines.join('\n')
}
