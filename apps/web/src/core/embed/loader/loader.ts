/**
 * Shows something of a Guichet in a page of another site (docs/guides/administration/embed). A classic script, alone in its file: what hosts
 * load is this without its types (write-loader.ts), so that whoever looks after such a page can read what runs in it.
 *
 * Guichet.embed(element, { client, activity, token, title? }), where `token` gives the JWT that the page's server signs, each time it is asked;
 * null: nobody is signed in. Or without a line of script: data-client, data-activity and data-token-url on the script's own element.
 */
;(() => {
  interface Options {
    readonly client: string
    readonly activity: string
    readonly token: () => Promise<string | null> | string | null
    /** What the frame is called, for who does not see it. */
    readonly title?: string
  }

  const script = document.currentScript as HTMLScriptElement
  const origin = new URL(script.src).origin

  /** A frame of an address that nobody meant is no higher than a page. */
  const HIGHEST = 5_000

  function embed(element: Element, { client, activity, token, title = 'Guichet' }: Options) {
    const frame = document.createElement('iframe')
    frame.src = `${origin}/embed/${encodeURIComponent(client)}/${encodeURIComponent(activity)}`
    frame.title = title
    frame.allow = 'clipboard-write; fullscreen'
    frame.style.width = '100%'
    frame.style.border = '0'
    /** The frame asks until it is answered: one question is one token. */
    let answered: unknown

    async function answer(id: unknown): Promise<void> {
      if (typeof id !== 'string' || id === answered) return
      answered = id
      // A token takes a moment: the frame waits for who says so.
      frame.contentWindow?.postMessage({ subject: 'guichet.wait', id }, origin)
      let said: string | null = null
      try {
        said = (await token()) || null
      } catch (error) {
        console.error(error)
      }
      frame.contentWindow?.postMessage({ subject: 'guichet.token', id, token: said }, origin)
    }

    /** From that frame alone, while what is in it is Guichet's. */
    function listen(event: MessageEvent): void {
      const { data } = event
      if (event.source !== frame.contentWindow || event.origin !== origin || typeof data !== 'object' || data === null)
        return
      if (data.subject === 'guichet.ready') void answer(data.id)
      if (data.subject === 'lti.frameResize' && data.height > 0)
        frame.style.height = `${Math.min(data.height, HIGHEST)}px`
    }

    addEventListener('message', listen)
    element.append(frame)
    return {
      frame,
      remove() {
        removeEventListener('message', listen)
        frame.remove()
      },
    }
  }

  Object.assign(window, { Guichet: { embed } })

  const { client, activity, tokenUrl, title } = script.dataset
  if (client === undefined || activity === undefined || tokenUrl === undefined) return
  const place = document.createElement('div')
  script.after(place)
  embed(place, {
    client,
    activity,
    ...(title !== undefined && { title }),
    async token() {
      const reply = await fetch(tokenUrl, { cache: 'no-store', headers: { accept: 'application/jwt, text/plain' } })
      return reply.status === 200 ? (await reply.text()).trim() : null
    },
  })
})()
