import type { ElementRow } from '../library/repository.ts'

type Told = Pick<ElementRow, 'code' | 'type' | 'label' | 'settings' | 'rules' | 'entry' | 'options'>

/** Whether they ask the same under the same code, of the same to choose from. */
export function sameElement(a: Told & Pick<ElementRow, 'archived'>, b: Told): boolean {
  const said = ({ code, type, label, settings, rules, entry, options }: Told) =>
    JSON.stringify([code, type, label, settings, rules, entry, options])
  return !a.archived && said(a) === said(b)
}

/** Codes have at most so many characters (contract/elements.ts). */
const MOST = 32

/** A code that is free among the elements of a place: the one that is wanted, or with the first number that makes it free there and in the form. */
export function codeIn(
  library: readonly Pick<ElementRow, 'code'>[],
  form: ReadonlySet<string>,
  wanted: string,
): string {
  const isTaken = (code: string) => library.some((row) => row.code === code)
  if (!isTaken(wanted)) return wanted
  for (let n = 2; ; n++) {
    const code = `${wanted.slice(0, MOST - 1 - String(n).length)}-${n}`
    if (!isTaken(code) && !form.has(code)) return code
  }
}
