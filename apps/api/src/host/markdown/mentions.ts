import type { parser as Parser } from './parser.ts'

const MENTION = /@\[((?:\\.|[^\]\\\n]){0,200})\]\(user:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\)/iy

/** `@[Name](user:<id>)` is somebody who is named: their name, marked, and no link. What they are called is the caller's to have put there. */
export function mentions(parser: typeof Parser): void {
  parser.inline.ruler.before('link', 'mention', (state, silent) => {
    MENTION.lastIndex = state.pos
    const found = state.src.charCodeAt(state.pos) === 0x40 ? MENTION.exec(state.src) : null
    if (found === null) return false
    if (!silent) {
      state.push('mark_open', 'mark', 1)
      state.push('text', '', 0).content = `@${found[1]!.replace(/\\(.)/g, '$1')}`
      state.push('mark_close', 'mark', -1)
    }
    state.pos += found[0].length
    return true
  })
}
