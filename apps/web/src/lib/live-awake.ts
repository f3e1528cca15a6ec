import { observable, type Observable } from './observable.ts'

/** A tab out of sight for this long stops listening. */
const PATIENCE_MS = 5 * 60_000

interface Parts {
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener'>
  /** To the other tabs of this browser. */
  readonly channel: Pick<BroadcastChannel, 'postMessage'> & {
    addEventListener(type: 'message', listener: () => void): void
  }
  readonly wait: (ms: number, then: () => void) => () => void
}

/**
 * Whether the page is looked at, or was until a while ago. One out of sight gives way to any other that comes into sight: over HTTP/1.1 a
 * browser has six connections to a server, and tickets are opened in tabs by the dozen.
 */
export function watchAwake({ page, channel, wait }: Parts): Observable<boolean> {
  const inSight = () => page.visibilityState === 'visible'
  // A tab that was opened in the background listens once it is looked at.
  const awake = observable(inSight())
  let cancel = () => {}
  const look = () => {
    cancel()
    if (inSight()) {
      awake.set(true)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel stays within its origin
      channel.postMessage('in sight')
    } else cancel = wait(PATIENCE_MS, () => awake.set(false))
  }
  page.addEventListener('visibilitychange', look)
  channel.addEventListener('message', () => inSight() || awake.set(false))
  look()
  return awake
}
