import type { Token } from 'markdown-it'

type NewToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token

/** No picture is loaded from elsewhere, which would tell that somebody reads; it is a link, under its alternative text. */
export function imagesAsLinks(children: readonly Token[], newToken: NewToken): Token[] {
  let inLink = 0
  return children.flatMap((token) => {
    if (token.type === 'link_open') inLink++
    if (token.type === 'link_close') inLink--
    if (token.type !== 'image') return [token]
    const source = String(token.attrGet('src') ?? '')
    const text = newToken('text', '', 0)
    text.content = plainText(token) || source
    if (inLink > 0) return [text]
    const open = newToken('link_open', 'a', 1)
    open.attrSet('href', source)
    return [open, text, newToken('link_close', 'a', -1)]
  })
}

/** An image in the alternative text of an image says its own. */
function plainText({ content, children }: Token): string {
  return children === null || children.length === 0 ? content : children.map(plainText).join('')
}
