import { typeset } from '@guichet/plugin-kit/typeset'
import MarkdownIt from 'markdown-it'
import { imagesAsLinks, isAttachment } from './images.ts'
import { mentions } from './mentions.ts'
import { taskMark } from './tasks.ts'

/** The page has its title (h1) and its sections (h2) already. */
const HEADINGS_DOWN = 2

/** Blanks end an address; so does the punctuation of the sentence around it. */
const ADDRESS = /[^\s<>"]*[^\s<>"'.,;:!?)\]»]/y

/**
 * Markdown as people write it: GFM's tables, tasks, strike and bare addresses; a line end is a line end. HTML in it is text. It goes
 * through `sanitize` all the same: neither is trusted alone.
 */
export const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 })

mentions(parser)

parser.validateLink = (url) => /^(?:https?:\/\/|mailto:)[^\s]/i.test(url) || isAttachment(url)

// Of what has no scheme only www. is an address: `readme.md` and `run.py` end in countries, too.
parser.linkify.set({ fuzzyLink: false })
parser.linkify.add('www.', {
  validate(text, position) {
    ADDRESS.lastIndex = position
    return ADDRESS.exec(text)?.[0].length ?? 0
  },
  normalize(match) {
    match.url = `http://${match.url}`
  },
})

const BLOCKS = new Set(['paragraph_open', 'heading_open', 'list_item_open', 'th_open', 'td_open', 'blockquote_open'])

parser.core.ruler.push('guichet', ({ tokens, Token }) => {
  tokens.forEach((token, index) => {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + HEADINGS_DOWN)}`
    // Each block in the direction of its own first letters, and none reaching into the next.
    if (BLOCKS.has(token.type)) token.attrSet('dir', 'auto')
    // A style attribute is against the page's policy.
    const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1]
    if (align !== undefined)
      token.attrs = [...(token.attrs ?? []).filter(([name]) => name !== 'style'), ['align', align]]
    if (token.type !== 'inline' || token.children === null) return
    if (tokens[index - 2]?.type === 'list_item_open') taskMark(token.children)
    token.children = imagesAsLinks(token.children, (type, tag, nesting) => new Token(type, tag, nesting))
    for (const child of token.children) if (child.type === 'text') child.content = typeset(child.content)
  })
})
