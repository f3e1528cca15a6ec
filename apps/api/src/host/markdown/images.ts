import type { Token } from 'markdown-it'

type NewToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token

/** How a text names a file that hangs on it. */
const ATTACHMENT = /^attachment:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i

export const isAttachment = (url: string): boolean => ATTACHMENT.test(url)

/**
 * No picture is loaded from elsewhere, which would tell that somebody reads; it is a link, under its alternative text. A picture that hangs on
 * what is read is named, without an address: who may see it asks for one. A link to an attachment is none.
 */
export function imagesAsLinks(children: readonly Token[], newToken: NewToken): Token[] {
  let inLink = 0
  let isDropped = false
  return children.flatMap((token) => {
    if (token.type === 'link_open') {
      isDropped = isAttachment(String(token.attrGet('href') ?? ''))
      if (isDropped) return []
      inLink++
    }
    if (token.type === 'link_close') {
      if (isDropped) return []
      inLink--
    }
    if (token.type !== 'image') return [token]
    const source = String(token.attrGet('src') ?? '')
    const attachment = ATTACHMENT.exec(source)?.[1]
    const text = newToken('text', '', 0)
    text.content = plainText(token) || (attachment === undefined ? source : '')
    if (inLink > 0) return [text]
    if (attachment !== undefined) {
      token.attrs = [
        ['data-attachment', attachment.toLowerCase()],
        ['alt', ''],
      ]
      return [token]
    }
    const open = newToken('link_open', 'a', 1)
    open.attrSet('href', source)
    return [open, text, newToken('link_close', 'a', -1)]
  })
}

/** An image in the alternative text of an image says its own. */
function plainText({ content, children }: Token): string {
  return children === null || children.length === 0 ? content : children.map(plainText).join('')
}
