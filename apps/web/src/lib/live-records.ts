/** One record of a stream of server-sent events; a field that it does not have is null. */
export interface StreamRecord {
  readonly id: string | null
  readonly event: string | null
  readonly data: string | null
  readonly retry: number | null
}

const NOTHING: StreamRecord = { id: null, event: null, data: null, retry: null }

/**
 * Reads `text/event-stream` as it comes, cut anywhere, and gives each record once it is whole: those without data too, which
 * `EventSource` keeps to itself. Comments are passed over. Each stream has its own reader.
 */
export function createRecordReader(onRecord: (record: StreamRecord) => void): (text: string) => void {
  let line = ''
  let record = NOTHING
  let atStart = true
  let afterReturn = false

  function endLine(): void {
    const ended = line
    line = ''
    if (ended !== '') {
      record = withField(record, ended)
    } else if (record !== NOTHING) {
      const whole = record
      record = NOTHING
      onRecord(whole)
    }
  }

  return (text) => {
    if (text === '') return
    let rest = atStart ? text.replace(/^\uFEFF/, '') : text
    atStart = false
    // A line ends with CR, LF or both, and the two may come apart.
    if (afterReturn && rest.startsWith('\n')) rest = rest.slice(1)
    afterReturn = text.endsWith('\r')
    const lines = rest.split(/\r\n|\r|\n/)
    for (const [index, part] of lines.entries()) {
      line += part
      if (index < lines.length - 1) endLine()
    }
  }
}

function withField(record: StreamRecord, line: string): StreamRecord {
  const colon = line.indexOf(':')
  if (colon === 0) return record
  const name = colon === -1 ? line : line.slice(0, colon)
  const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
  switch (name) {
    case 'id':
      return value.includes('\0') ? record : { ...record, id: value }
    case 'event':
      return { ...record, event: value }
    case 'data':
      return { ...record, data: record.data === null ? value : `${record.data}\n${value}` }
    case 'retry':
      return /^\d+$/.test(value) ? { ...record, retry: Number(value) } : record
    default:
      return record
  }
}
