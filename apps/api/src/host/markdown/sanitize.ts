import sanitizeHtml from 'sanitize-html'

const TAGS = 'p h3 h4 h5 h6 blockquote pre hr ul ol li table thead tbody tr th td a em strong s code mark br img'
const DIRECTED = ['p', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'li']

/** What Markdown can mean, and nothing else: no class, no id, no style, no form, no picture but attached ones, which
 * have no address here. The browser keeps a list of its own (packages/ui). */
const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: TAGS.split(' '),
  allowedAttributes: {
    a: ['href', 'rel', 'title'],
    img: ['data-attachment', 'alt'],
    ol: ['start'],
    th: ['align', 'dir'],
    td: ['align', 'dir'],
    ...Object.fromEntries(DIRECTED.map((tag) => [tag, ['dir']])),
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener ugc' }) },
}

export const sanitize = (html: string): string => sanitizeHtml(html, OPTIONS)
