type Channel = Pick<BroadcastChannel, 'postMessage'> & {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

interface Parts {
  readonly channel: Channel
  /** Who this tab belongs to. */
  readonly current: () => string | null
  readonly restart: () => void
}

/**
 * Tabs share the cookie that renews the session. When somebody else signs in or out in another one, this tab starts anew: on a school's
 * computer the next person's rights must not appear under the former one's name. Gives what tells the others.
 */
export function joinTabs({ channel, current, restart }: Parts): (person: string | null) => void {
  channel.addEventListener('message', ({ data }) => {
    if (data !== current()) restart()
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel stays within its origin
  return (person) => channel.postMessage(person)
}
