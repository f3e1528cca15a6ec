import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { raisesContract } from '../../contract/raises.ts'
import { namePerson, type Names } from '../people.ts'
import type { RaiseRow } from './repository.ts'

export type RaiseView = SuccessOf<(typeof raisesContract)['operations']['ask']>

export function presentRaise(row: RaiseRow, names: Names): RaiseView {
  const { id, reason, urgent, outcome, answer, answeredAt, answeredById } = row
  const answeredBy = answeredById === null ? null : namePerson(answeredById, names)
  return {
    id,
    by: namePerson(row.userId, names),
    reason,
    urgent,
    at: row.createdAt.toISOString(),
    outcome,
    answer,
    answered: answeredAt === null ? null : { at: answeredAt.toISOString(), by: answeredBy },
  }
}

export const peopleOf = ({ userId, answeredById }: RaiseRow): string[] =>
  answeredById === null ? [userId] : [userId, answeredById]
