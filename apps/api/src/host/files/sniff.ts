import { fileTypeFromBuffer } from 'file-type'

/** What nothing is known of. */
const UNKNOWN = 'application/octet-stream'
/** As much of a file as is looked at. Nothing in it is unpacked. */
export const HEAD = 4_100

/** What a file is by how it begins; its name and what was said of it have no part in it. */
export async function sniff(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found !== undefined) return found.mime
  return head.length > 0 && isText(head) ? 'text/plain' : UNKNOWN
}

function isText(head: Uint8Array): boolean {
  try {
    // The head may end in the middle of a character.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return !/[^\P{Cc}\t\n\f\r]/u.test(text)
  } catch {
    return false
  }
}
