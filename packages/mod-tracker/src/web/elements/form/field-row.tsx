import { typeset } from '@guichet/plugin-kit/typeset'
import { CardRow } from '@guichet/ui/card'
import { FieldError } from '@guichet/ui/field'
import { Icon, type IconName } from '@guichet/ui/icon'
import { IconButton } from '@guichet/ui/icon-button'
import { MenuButton } from '@guichet/ui/menu-button'
import { ReorderGrip } from '@guichet/ui/reorder-grip'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FormRow, LibraryField } from '../../types.ts'
import { useTypeWords } from '../use-type-words.tsx'
import { ConditionWords } from './condition-words.tsx'
import type { RowFault } from './faults.ts'
import css from './form.module.css'
import type { Elements } from './rows.ts'

interface Props {
  readonly row: FormRow
  readonly element: LibraryField
  readonly elements: Elements
  /** Of all rows, in their order. */
  readonly ids: readonly string[]
  readonly faults: readonly RowFault[]
  readonly open: boolean
  readonly onToggle: () => void
  readonly onStep: (by: 1 | -1) => void
  readonly onRemove: () => void
  /** How it is asked, to be changed. */
  readonly children: ReactNode
}

/** A field of the form: what it asks, of whom and when, in words. */
export function FieldRow(props: Props) {
  const { row, element, elements, ids, faults, open, onToggle, onStep, onRemove, children } = props
  const { formatMessage } = useIntl()
  const { nameOf } = useTypeWords()
  const label = typeset(element.label)
  const at = ids.indexOf(row.element)
  const { condition } = row
  const item = (id: string, onAction: () => void) => ({
    id,
    label: formatMessage({ id: `tracker.form.${id}` }),
    onAction,
  })
  const marks: readonly (readonly [boolean, IconName, string])[] = [
    [!row.active, 'eye-off', 'inactive'],
    [row.private, 'lock', 'hidden'],
    [row.mandatory, 'check', 'needed'],
    [row.listable, 'columns', 'column'],
  ]
  return (
    <CardRow
      row={row.element}
      lead={
        <ReorderGrip
          id={row.element}
          ids={ids}
          take={formatMessage({ id: 'tracker.form.take' }, { label })}
          place={formatMessage({ id: 'tracker.form.place' }, { label })}
        />
      }
      title={<span dir="auto">{label}</span>}
      detail={
        <>
          <span>{nameOf(element.type)}</span>
          {marks.map(
            ([on, icon, word]) =>
              on && (
                <span key={word} className={css.mark} data-mark={word}>
                  <Icon name={icon} />
                  <FormattedMessage id={`tracker.form.mark.${word}`} />
                </span>
              ),
          )}
          {condition !== null && (
            <span className={css.when}>
              <ConditionWords
                condition={condition}
                on={[...elements.values()].find(({ id, code }) => code === condition.code && ids.includes(id))}
              />
            </span>
          )}
        </>
      }
      end={
        <span className={css.ends}>
          <IconButton
            id={`field-${row.element}`}
            icon={open ? 'chevron-up' : 'edit'}
            label={formatMessage({ id: 'tracker.form.edit' }, { label })}
            aria-expanded={open}
            onClick={onToggle}
          />
          <MenuButton
            icon="more"
            iconOnly
            label={formatMessage({ id: 'tracker.form.more' }, { label })}
            groups={[
              {
                id: 'place',
                items: [
                  ...(at > 0 ? [item('up', () => onStep(-1))] : []),
                  ...(at < ids.length - 1 ? [item('down', () => onStep(1))] : []),
                ],
              },
              { id: 'end', items: [{ ...item('remove', onRemove), tone: 'danger' as const }] },
            ].filter(({ items }) => items.length > 0)}
          />
        </span>
      }
      more={
        open
          ? children
          : faults.length > 0 && (
              <FieldError>
                <FormattedMessage id={faults[0]!.id} values={{ ...faults[0]!.values }} />
              </FieldError>
            )
      }
    />
  )
}
