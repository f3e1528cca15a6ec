import type { Sort, SortField } from './query/terms.ts'

/** As `aria-sort` says it: the newest and the highest first is descending. */
export function directionOf(sort: Sort, field: SortField): 'ascending' | 'descending' | 'none' {
  if (sort === field) return 'ascending'
  return sort === `-${field}` ? 'descending' : 'none'
}

/** A column's head sorts by it, the latest first; again turns it round. */
export function toggled(sort: Sort, field: SortField): Sort {
  return sort === `-${field}` ? field : `-${field}`
}
