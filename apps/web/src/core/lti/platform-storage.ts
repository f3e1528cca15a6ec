/** A frame of the LMS that keeps something for us, since this browser would not (lti.md 1.17; 1EdTech lti-cs-pm and lti-pm-s). */
interface Keeper {
  /** `_parent`, or the name of a frame beside ours. */
  readonly frame: string
  /** Where it is from: nobody else is told, or believed. */
  readonly origin: string
  readonly key: string
}

/** Some say that they keep things and answer nothing. */
const PATIENCE_MS = 1_500

/** False: it did not say that it has. */
export async function putData({ value, ...keeper }: Keeper & { readonly value: string }): Promise<boolean> {
  return (await ask(keeper, { subject: 'lti.put_data', key: keeper.key, value })) !== null
}

/** Null: it has none, or says nothing. What it had is forgotten: it is good for one launch. */
export async function getData(keeper: Keeper): Promise<string | null> {
  const answer = await ask(keeper, { subject: 'lti.get_data', key: keeper.key })
  const value = answer?.['value']
  if (typeof value !== 'string' || value === '') return null
  void ask(keeper, { subject: 'lti.put_data', key: keeper.key, value: null })
  return value
}

type Answer = Readonly<Record<string, unknown>>

async function ask({ frame, origin }: Keeper, message: { readonly subject: string } & Answer): Promise<Answer | null> {
  const target = keeperIn(frame)
  if (target === null) return null
  const id = crypto.randomUUID()
  const answered = new Promise<Answer | null>((resolve) => {
    const late = setTimeout(() => finish(null), PATIENCE_MS)
    const listen = (event: MessageEvent) => {
      if (event.origin !== origin || event.source !== target) return
      const data = event.data as Answer | null
      if (typeof data !== 'object' || data === null) return
      if (data['subject'] !== `${message.subject}.response` || data['message_id'] !== id) return
      finish(data['error'] === undefined ? data : null)
    }
    function finish(answer: Answer | null): void {
      clearTimeout(late)
      removeEventListener('message', listen)
      resolve(answer)
    }
    addEventListener('message', listen)
  })
  target.postMessage({ ...message, message_id: id }, origin)
  return answered
}

function keeperIn(frame: string): Window | null {
  const outer: Window | null = window.parent === window ? (window.opener as Window | null) : window.parent
  if (frame === '_parent') return outer
  try {
    return (outer?.frames as unknown as Readonly<Record<string, Window | undefined>>)?.[frame] ?? null
  } catch {
    // Another site's window without such a frame says so by throwing.
    return null
  }
}
