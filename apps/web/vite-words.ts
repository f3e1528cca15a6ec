import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

const PARSER = '@formatjs/icu-messageformat-parser'
const LITERAL = '\0guichet:literal-parser'

/** What a text has to hold to be more than itself. */
const HAS_PARTS = /[{<']/

/**
 * ICU messages are parsed when the application is built, not in every browser: words arrive as what react-intl makes of them, and the parser, 8 kB
 * of the first load, stays at home. A text without parts stays a text; what is left of the parser says that it is one.
 */
export function parsedWords(): Plugin {
  return {
    name: 'guichet:parsed-words',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === PARSER ? LITERAL : null),
    load: (id) =>
      id === LITERAL
        ? `export * from '${PARSER}/no-parser.js'\nexport const parse = (value) => [{ type: 0, value }]`
        : null,
    transform: {
      order: 'post',
      filter: { id: /\/src\/lang\/.*\.ts$/ },
      handler(code, id) {
        const edits: Edit[] = []
        collect(this.parse(code), edits, id)
        if (edits.length === 0) return null
        const after = edits
          .toSorted((a, b) => b.start - a.start)
          .reduce((text, { start, end, to }) => text.slice(0, start) + to + text.slice(end), code)
        return { code: after, map: null }
      },
    },
  }
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly value?: unknown
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** Values that are no text: what loads further words, and names of what is elsewhere. */
const OTHERS: ReadonlySet<string> = new Set(['ArrowFunctionExpression', 'ObjectExpression', 'Identifier'])

function collect(node: Node, edits: Edit[], file: string): void {
  if (node.type === 'Property') {
    const { type, value, start, end } = node.value as Node
    if (type === 'Literal' && typeof value === 'string') {
      if (HAS_PARTS.test(value)) edits.push({ start, end, to: JSON.stringify(parse(value)) })
      return
    }
    // It would reach the browser as it stands, and be said with its braces.
    if (!OTHERS.has(type)) throw new Error(`${file}: a message has to be one literal text, not a ${type}`)
  }
  for (const inner of Object.values(node)) {
    if (Array.isArray(inner)) for (const each of inner) visit(each, edits, file)
    else visit(inner, edits, file)
  }
}

function visit(inner: unknown, edits: Edit[], file: string): void {
  if (typeof inner === 'object' && inner !== null && 'type' in inner) collect(inner as Node, edits, file)
}
