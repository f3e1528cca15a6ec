import { fold } from '../../list/query/vocabulary.ts'
import { ELEMENT_CODE, OPTION_CODE } from '@guichet/domain/tickets/elements/rules'

const MAX = 32

/** A code that says what the label says, of those that are free: "Type de panne" is `type-de-panne`. Blank: the label has nothing to make one of. */
export function codeOf(label: string, of: 'element' | 'option', taken: readonly string[]): string {
  const plain = fold(label)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  // Fields begin with a letter.
  const from = (of === 'element' ? plain.replace(/^[^a-z]+/, '') : plain).slice(0, MAX).replace(/-+$/, '')
  if (from === '') return ''
  const allowed = of === 'element' ? ELEMENT_CODE : OPTION_CODE
  for (let turn = 1; ; turn++) {
    const suffix = turn === 1 ? '' : `-${turn}`
    const code = `${from.slice(0, MAX - suffix.length)}${suffix}`
    if (allowed.test(code) && !taken.includes(code)) return code
  }
}
