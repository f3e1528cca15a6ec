import DOMPurify, { type Config } from 'dompurify'

const TAGS = 'p h3 h4 h5 h6 blockquote pre hr ul ol li table thead tbody tr th td a em strong s code mark br img'
/** What the server's renderer makes of Markdown, and nothing else. Its list is another, so that neither is trusted alone. */
const CONFIG = {
  ALLOWED_TAGS: TAGS.split(' '),
  ALLOWED_ATTR: ['href', 'rel', 'title', 'dir', 'align', 'start', 'alt', 'data-attachment'],
  // Every other attribute's value has to be such an address.
  ADD_URI_SAFE_ATTR: ['rel', 'title', 'dir', 'align', 'start', 'alt', 'data-attachment'],
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true as const,
} satisfies Config

const framed = window.top !== window.self

/** HTML as elements that can do nothing. They are put into the page as they are: what is not parsed again cannot turn into something else. */
export function purify(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, CONFIG)
  for (const link of fragment.querySelectorAll('a')) {
    link.rel = 'nofollow noopener ugc'
    // Most sites refuse to be shown in a frame.
    if (framed) link.target = '_blank'
  }
  // A picture is one that the text's own attachments have; of any other its name stays.
  for (const image of fragment.querySelectorAll<HTMLImageElement>('img:not([data-attachment])'))
    image.replaceWith(image.alt)
  for (const table of fragment.querySelectorAll('table')) scrollable(table)
  return fragment
}

/** A wide table scrolls in a box of its own, which the keyboard can reach and which is called by the table's head. */
function scrollable(table: HTMLTableElement): void {
  const box = document.createElement('div')
  box.tabIndex = 0
  box.setAttribute('role', 'region')
  const heads = [...table.querySelectorAll('th')].map((head) => head.textContent.trim()).filter((text) => text !== '')
  box.setAttribute('aria-label', heads.join(', ').slice(0, 100) || '…')
  table.replaceWith(box)
  box.append(table)
}
