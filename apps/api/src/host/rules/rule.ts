import type { Component } from '../plugins/component.ts'

/** What the database says of its tables: table → columns. */
export type Columns = ReadonlyMap<string, readonly string[]>

export interface Subject extends Component {
  /** What is known of everybody, to know whose a name is. */
  readonly known: { readonly components: readonly Component[]; readonly columns: Columns }
}

/** A rule by its name; it answers with what breaks it. */
export type Rules = Readonly<Record<string, (subject: Subject) => readonly string[]>>
