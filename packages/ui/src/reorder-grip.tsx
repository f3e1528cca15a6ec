import { ReorderHandle, ReorderSpot } from './reorder.tsx'

type ReorderGripProps = {
  id: string
  /** Of all rows, in their order. */
  ids: readonly string[]
  /** "Move this one", for its handle. */
  take: string
  /** "To the place of this one", while another is taken. */
  place: string
}

/** Handle and spot of a row in a list that is shown in its own order: what comes from below goes before it, what comes from above after. */
export function ReorderGrip({ id, ids, take, place }: ReorderGripProps) {
  return (
    <>
      <ReorderHandle id={id} label={take} />
      <ReorderSpot
        id={id}
        label={place}
        sideOf={(taken) => (ids.indexOf(id) < ids.indexOf(taken) ? 'before' : 'after')}
      />
    </>
  )
}

/** The same rows with `id` where `onto` is. */
export function reordered<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  id: string,
  onto: string,
): readonly Row[] {
  const row = rows.find((each) => idOf(each) === id)
  const to = rows.findIndex((each) => idOf(each) === onto)
  if (row === undefined || to === -1) return rows
  return rows.filter((each) => each !== row).toSpliced(to, 0, row)
}
