const SHOWN = 60

/** What would move a terminal's cursor, hide text or turn it round. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** The beginning of something from the file, safe to print on one line. */
export function excerpt(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
  return shown.toWellFormed().replace(UNSEEN, (one) => ESCAPES[one] ?? `\\u{${one.codePointAt(0)!.toString(16)}}`)
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
