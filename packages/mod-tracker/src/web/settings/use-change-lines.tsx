import type { Scope } from '@guichet/domain/tickets/matrix'
import { useIntl, type IntlShape } from 'react-intl'
import type { ChangedCell } from '../workflow/changed-cells.ts'
import { grantOf } from '../workflow/matrix/grant.ts'
import type { SettingChange } from './changes.ts'

/** A change as it is read: what, and from what to what where that can be said in a word. */
export interface ChangeLine {
  readonly what: string
  readonly from: string | null
  readonly to: string | null
}

/** More cells than these are only counted. */
const CELLS_TOLD = 4

/** Changes of settings in words; `nameOf` tells people's. */
export function useChangeLines(): (changes: readonly SettingChange[], nameOf: NameOf) => readonly ChangeLine[] {
  const intl = useIntl()
  return (changes, nameOf) => changes.flatMap((change) => linesOf(intl, change, nameOf))
}

type NameOf = (id: string) => string | null

function linesOf(intl: IntlShape, change: SettingChange, nameOf: NameOf): readonly ChangeLine[] {
  if (change.field === 'matrix') return cellLines(intl, change.cells)
  const what = intl.formatMessage({ id: `setting.mod_tracker.${change.field}` })
  switch (change.field) {
    case 'thanksMessage':
      return [{ what, from: null, to: null }]
    case 'enabledStates':
      return [{ what, from: null, to: statesChanged(intl, change.from, change.to) }]
    default: {
      const word = (value: string | boolean | number | null) => wordOf(intl, change.field, value, nameOf)
      return [{ what, from: word(change.from), to: word(change.to) }]
    }
  }
}

function wordOf(
  intl: IntlShape,
  field: Exclude<SettingChange['field'], 'matrix' | 'enabledStates'>,
  value: string | boolean | number | null,
  nameOf: NameOf,
): string {
  if (typeof value === 'boolean') return intl.formatMessage({ id: `tracker.settings.${value ? 'yes' : 'no'}` })
  if (field === 'visitorsPerHour' || field === 'visitorsPerDay') return intl.formatNumber(Number(value))
  if (field === 'closeAfterDays' || field === 'closeWarnDays')
    return intl.formatMessage({ id: `tracker.settings.days${value === null ? '.none' : ''}` }, { days: value })
  if (field === 'defaultAssignee') {
    return (value === null ? null : nameOf(String(value))) ?? intl.formatMessage({ id: 'tracker.ticket.nobody' })
  }
  return field === 'prefix' || field === 'name'
    ? String(value ?? '')
    : intl.formatMessage({ id: `tracker.${field}.${value}` })
}

/** "+ Publié, − En test" */
function statesChanged(intl: IntlShape, from: readonly string[], to: readonly string[]): string {
  const names = (states: readonly string[], sign: string) =>
    states.map((state) => `${sign}\u202f${intl.formatMessage({ id: `tracker.state.${state}` })}`)
  const added = to.filter((state) => !from.includes(state))
  const removed = from.filter((state) => !to.includes(state))
  return intl.formatList([...names(added, '+'), ...names(removed, '−')], { type: 'unit', style: 'narrow' })
}

function cellLines(intl: IntlShape, cells: readonly ChangedCell[]): readonly ChangeLine[] {
  const grant = (scopes: readonly Scope[]) => intl.formatMessage({ id: `tracker.workflow.grant.${grantOf(scopes)}` })
  const told = cells.length > CELLS_TOLD ? [] : cells
  if (told.length === 0) {
    const what = intl.formatMessage({ id: 'tracker.workflow.matrix' })
    return [{ what, from: null, to: intl.formatMessage({ id: 'tracker.settings.cells' }, { count: cells.length }) }]
  }
  return told.map(({ role, from, to, before, after }) => ({
    what: intl.formatMessage(
      { id: 'tracker.workflow.cell.title' },
      {
        role: intl.formatMessage({ id: `tracker.role.${role}` }),
        from: intl.formatMessage({ id: `tracker.state.${from}` }),
        to: intl.formatMessage({ id: `tracker.state.${to}` }),
      },
    ),
    from: grant(before),
    to: grant(after),
  }))
}
