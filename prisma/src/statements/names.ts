/** What a program says is a few hundred different statements; lists of ids of every length make more, which are not worth keeping. */
const MOST_PREPARED = 500
/** In a statement whose best plan hangs on its values, or of which there are many kinds: `plannedAnew` of the kit. */
const PLANNED_ANEW = '/* planned anew */'

/** The name of a statement; none: it is not prepared. */
export type NameOf = (text: string, values: readonly unknown[]) => string | undefined

/**
 * A name for each statement that is said, so that a connection has PostgreSQL read and plan it once and then only run it. Those past the
 * first few hundred stay nameless: every connection keeps every name it has used. So do those that say they are to be planned anew.
 */
export function statementNames(): NameOf {
  const names = new Map<string, string>()
  return (text, values) => {
    const known = names.get(text)
    // BEGIN and its like have nothing to be planned.
    if (known !== undefined || values.length === 0 || text.includes(PLANNED_ANEW) || names.size >= MOST_PREPARED)
      return known
    const name = `s${names.size + 1}`
    names.set(text, name)
    return name
  }
}
