/** What the page around us hands over: a token that its server signed, or that nobody is signed in there. */
interface Handed {
  readonly token: string | null
  /** Where that page is, as this browser says. */
  readonly origin: string
}

/** A page may be listening only a moment later than we ask; and its server takes a moment. */
const AGAIN_MS = 500
const PATIENCE_MS = 10_000

interface Options {
  /** After so long nobody is listening; whoever says that it takes a moment has it. */
  readonly silence?: number
}

/**
 * Asks the page that frames us who is there (lti.md 6). Only the client's own origins are asked, only what the parent says in answer to this
 * very question is heard, and nothing but a token is taken from it (1.17, message hygiene). Null: it says nothing.
 */
export async function askParent(
  parents: readonly string[],
  { silence = PATIENCE_MS }: Options = {},
): Promise<Handed | null> {
  const { parent } = window
  const around = originsAround(parents)
  if (parent === window || around.length === 0) return null
  const id = crypto.randomUUID()
  const ask = () => {
    for (const origin of around) parent.postMessage({ subject: 'guichet.ready', id }, origin)
  }
  return new Promise((resolve) => {
    const again = setInterval(ask, AGAIN_MS)
    let late = setTimeout(() => finish(null), silence)
    const listen = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (source !== parent || !around.includes(origin)) return
      if (isAnswer(data, id, 'guichet.wait')) {
        clearTimeout(late)
        late = setTimeout(() => finish(null), PATIENCE_MS)
      }
      const token = tokenIn(data, id)
      if (token !== undefined) finish({ token, origin })
    }
    function finish(handed: Handed | null): void {
      clearInterval(again)
      clearTimeout(late)
      removeEventListener('message', listen)
      resolve(handed)
    }
    addEventListener('message', listen)
    ask()
  })
}

/** Undefined: it is no answer to that question. */
function tokenIn(data: unknown, id: string): string | null | undefined {
  if (!isAnswer(data, id, 'guichet.token')) return undefined
  const { token } = data
  return typeof token === 'string' || token === null ? token : undefined
}

function isAnswer(data: unknown, id: string, subject: string): data is { readonly token?: unknown } {
  if (typeof data !== 'object' || data === null) return false
  const said = data as Readonly<Record<string, unknown>>
  return said['subject'] === subject && said['id'] === id
}

/** Of the client's origins the one that is around us, where the browser says which it is: it complains of what is sent to the others. */
function originsAround(parents: readonly string[]): readonly string[] {
  const { ancestorOrigins } = location as { readonly ancestorOrigins?: DOMStringList }
  const direct = ancestorOrigins?.[0]
  return direct === undefined ? parents : parents.filter((origin) => origin === direct)
}
