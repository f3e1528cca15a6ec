import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { RECOVERY_DAYS, type withdrawalsContract } from '../../contract/withdrawals.ts'
import { namePerson, type Names } from '../people.ts'
import type { DeletedRow } from './repository.ts'

type DeletedView = SuccessOf<(typeof withdrawalsContract)['operations']['remove']>

export const RECOVERY_MS = RECOVERY_DAYS * 86_400_000

export function presentDeleted(row: DeletedRow, names: Names): DeletedView {
  const { id, number, prefix, summary, state, reporterId, at, byId } = row
  return {
    ticket: { id, number, key: `${prefix}-${number}`, summary, state, reporter: namePerson(reporterId, names) },
    at: at.toISOString(),
    by: namePerson(byId, names),
    erasedAfter: new Date(at.getTime() + RECOVERY_MS).toISOString(),
  }
}
