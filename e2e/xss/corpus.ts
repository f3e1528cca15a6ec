import { links, markdown } from './payloads/addresses.ts'
import { breakers, polyglots, unseen } from './payloads/breakers.ts'
import { attributes, elements, handlers } from './payloads/elements.ts'
import { math, mutation, svg } from './payloads/foreign.ts'
import { clobbering, loading } from './payloads/loading.ts'

/** Every hostile text, by what it tries. A text that says `xss()` wants to run it. */
export const FAMILIES = {
  elements,
  handlers,
  attributes,
  svg,
  math,
  mutation,
  links,
  markdown,
  loading,
  clobbering,
  breakers,
  polyglots,
  unseen,
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Each once; none with NUL, which no field takes. */
export const CORPUS: readonly string[] = [...new Set(Object.values(FAMILIES).flat())]

/** Those that a field takes: in a line there is no control character, and nothing around it. */
export function fitting({ max, line = false }: { readonly max: number; readonly line?: boolean }): readonly string[] {
  return CORPUS.filter(
    (payload) => payload.length <= max && !(line && (/\p{Cc}/u.test(payload) || payload.trim() !== payload)),
  )
}

/** The corpus in as many texts as a field of that length needs. */
export const packsFor = (max: number, line = false): string[] => packed(fitting({ max, line }), max)

/** As many in each text as it has room for: short texts hold several, so that few records hold all. */
export function packed(payloads: readonly string[], max: number, between = ' '): string[] {
  const packs: string[] = []
  for (const payload of payloads) {
    const last = packs.at(-1)
    if (last !== undefined && last.length + between.length + payload.length <= max)
      packs[packs.length - 1] = last + between + payload
    else packs.push(payload)
  }
  return packs
}

/** The corpus as `count` texts of several blocks. What would swallow the blocks after it, as an open fence does, stands last in its own. */
export const blocks = (count: number) =>
  packed(CORPUS.toSorted(swallowersLast), Math.ceil(CORPUS.join('\n\n').length / count), '\n\n')
const swallowersLast = (a: string, b: string) => Number(/^[`~]{3}|^ {4}/.test(a)) - Number(/^[`~]{3}|^ {4}/.test(b))
