export interface ListenerConfig {
  /** Origins of the tools; nobody else is heard. */
  readonly tools: readonly string[]
  /** Whether data is kept here, in another frame, or nowhere; `silent` hears and says nothing. */
  readonly storage: 'here' | 'elsewhere' | 'off' | 'silent'
  readonly storageFrame: string | null
  readonly resize: 'off' | 'object' | 'string'
  /** The storage's own frame is spoken to by its neighbours. */
  readonly anySource: boolean
}

/**
 * Runs in the platform's page: lti.get_data, lti.put_data, lti.capabilities, lti.frameResize and both closings (lti.md 1.17, section 2).
 * What comes in is put on the record, with what is wrong with it. It stands alone: it is sent as text.
 */
export function listenToTools(config: ListenerConfig): void {
  type Message = Readonly<Record<string, unknown>>
  const kept = new Map<string, string>()
  const report = (subject: unknown, origin: string, faults: readonly string[]) =>
    void fetch('/message', { method: 'POST', body: JSON.stringify({ subject, origin, faults }) })
  const frames = () => [...document.querySelectorAll('iframe')]

  function supported(): readonly Message[] {
    const frame = config.storageFrame === null ? {} : { frame: config.storageFrame }
    const storage = ['lti.put_data', 'lti.get_data'].map((subject) => ({ subject, ...frame }))
    return [
      { subject: 'lti.capabilities' },
      ...(config.storage === 'off' ? [] : storage),
      ...(config.resize === 'off' ? [] : [{ subject: 'lti.frameResize' }]),
    ]
  }

  function answerOf(message: Message, origin: string): Message {
    const { subject, key, value } = message
    const where = JSON.stringify([origin, key])
    if (subject === 'lti.capabilities') return { supported_messages: supported() }
    if (subject === 'lti.get_data') return { key, value: kept.get(where) ?? null }
    if (typeof value === 'string') kept.set(where, value)
    else kept.delete(where)
    return { key, value }
  }

  function resizeFrame(source: MessageEventSource | null, height: unknown): readonly string[] {
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (typeof height !== 'number' || !(height > 0)) return ['height']
    if (frame !== undefined) frame.style.height = `${Math.min(height, 20_000)}px`
    return []
  }

  function hear(message: Message, asText: boolean, event: MessageEvent): readonly string[] {
    const { subject, message_id: id, key } = message
    if (subject === 'lti.close' || subject === 'org.imsglobal.lti.close') {
      document.dispatchEvent(new Event('tool-closed'))
      return asText ? ['as text'] : []
    }
    if (subject === 'lti.frameResize') {
      if (config.resize === 'off') return []
      return asText === (config.resize === 'string') ? resizeFrame(event.source, message['height']) : ['form of resize']
    }
    if (!['lti.capabilities', 'lti.put_data', 'lti.get_data'].includes(String(subject))) return ['subject']
    if (asText) return ['as text']
    if (typeof id !== 'string' || id === '') return ['message_id']
    if (config.storage === 'silent') return []
    if (subject !== 'lti.capabilities') {
      if (config.storage === 'off') return ['storage is not offered']
      if (config.storage === 'elsewhere') return ['wrong frame']
      if (typeof key !== 'string' || key === '') return ['key']
    }
    const answer = { subject: `${String(subject)}.response`, message_id: id, ...answerOf(message, event.origin) }
    event.source?.postMessage(answer, { targetOrigin: event.origin })
    return []
  }

  function read(data: unknown): Message | null {
    try {
      const message: unknown = typeof data === 'string' ? JSON.parse(data) : data
      return typeof message === 'object' && message !== null ? (message as Message) : null
    } catch {
      return null
    }
  }

  window.addEventListener('message', (event: MessageEvent) => {
    const { origin, source, data } = event
    if (origin === location.origin) return
    const message = read(data)
    const known = config.anySource || frames().some(({ contentWindow }) => contentWindow === source)
    const opened = (window as { toolWindow?: Window }).toolWindow === source && source !== null
    const faults = !config.tools.includes(origin)
      ? ['origin']
      : !known && !opened
        ? ['source']
        : message === null
          ? ['form']
          : hear(message, typeof data === 'string', event)
    report(message?.['subject'] ?? null, origin, faults)
  })
}
