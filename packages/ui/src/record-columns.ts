import type { ReactNode } from 'react'

/** What a column is for. It decides the width in the table and the place in the two narrow forms. */
export type ColumnRole =
  | 'check'
  | 'rank'
  | 'key'
  | 'title'
  | 'state'
  | 'person'
  | 'reporter'
  | 'due'
  | 'field'
  | 'created'
  | 'time'

export type RecordColumn<Row> = {
  role: ColumnRole
  /** Where several have one role. */
  id?: string
  /** Column head. With `sort`, put the button or link that sorts inside. */
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Present when the column can be sorted; drawn as an arrow and said as `aria-sort`. */
  sort?: 'ascending' | 'descending' | 'none'
}

export type RecordFlags = {
  /** Ticked. */
  selected?: boolean
  /** Shown in the other pane, or under the keyboard's cursor. */
  open?: boolean
  /** Settled: its title is quieter. */
  done?: boolean
}
