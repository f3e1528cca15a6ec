import pg from 'pg'

/** A statement as the database gets it. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Hears every statement of this process, whatever pool or client sends it, until it is told to stop. */
export function spyOnStatements(hear: (statement: Statement) => void): () => void {
  const prototype = pg.Client.prototype as { query: (...given: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [asked, values] = given
    const text = typeof asked === 'string' ? asked : (asked as Partial<Statement> | undefined)?.text
    if (text !== undefined) {
      hear({ text, values: (values as unknown[] | undefined) ?? (asked as Partial<Statement>).values ?? [] })
    }
    return query.apply(this, given)
  }
  return () => {
    prototype.query = query
  }
}
