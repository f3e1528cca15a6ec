import { typeset } from '@guichet/plugin-kit/typeset'
import { Field } from '@guichet/ui/field'
import { MenuButton } from '@guichet/ui/menu-button'
import { ReorderGrip } from '@guichet/ui/reorder-grip'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OptionDraft } from './draft.ts'
import { faultWords } from './fault-words.tsx'
import type { OptionFaults } from './faults.ts'
import css from './library.module.css'

interface Props {
  readonly option: OptionDraft
  /** Of all, in their order. */
  readonly ids: readonly string[]
  readonly faults: OptionFaults
  readonly onChange: (change: Partial<OptionDraft>) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** One of several to choose from: what it is called, its code, and what can be done with it. */
export function OptionRow({ option, ids, faults, onChange, onStep, onRemove }: Props) {
  const { formatMessage } = useIntl()
  const { id, code, label, active, saved } = option
  const at = ids.indexOf(id)
  const name =
    label.trim() === '' ? formatMessage({ id: 'tracker.library.option.nth' }, { place: at + 1 }) : typeset(label)
  const item = (what: string, onAction: () => void, tone?: 'danger') => ({
    id: what,
    label: formatMessage({ id: `tracker.library.option.${what}` }),
    onAction,
    ...(tone && { tone }),
  })
  return (
    <li className={css.option} data-row={id} data-archived={!active || undefined}>
      <ReorderGrip
        id={id}
        ids={ids}
        take={formatMessage({ id: 'tracker.library.option.take' }, { name })}
        place={formatMessage({ id: 'tracker.library.option.place' }, { name })}
      />
      <div className={css.optionWords}>
        <Field
          id={`${id}-label`}
          size="s"
          label={<FormattedMessage id="tracker.library.option" values={{ place: at + 1 }} />}
          mark={!active && <FormattedMessage id="tracker.library.option.archived" />}
          error={faultWords(faults.label)}
        >
          <TextInput
            size="s"
            dir="auto"
            autoComplete="off"
            maxLength={200}
            value={label}
            onChange={(event) => onChange({ label: event.currentTarget.value })}
          />
        </Field>
        <Field
          id={`${id}-code`}
          size="s"
          label={<FormattedMessage id="tracker.library.code" />}
          error={faultWords(faults.code)}
        >
          <TextInput
            size="s"
            autoComplete="off"
            spellCheck={false}
            maxLength={32}
            readOnly={saved}
            value={code}
            onChange={(event) =>
              onChange({ code: event.currentTarget.value, follows: event.currentTarget.value === '' })
            }
          />
        </Field>
      </div>
      <MenuButton
        size="s"
        icon="more"
        iconOnly
        label={formatMessage({ id: 'tracker.library.option.more' }, { name })}
        groups={[
          {
            id: 'place',
            items: [
              ...(at > 0 ? [item('up', () => onStep(-1))] : []),
              ...(at < ids.length - 1 ? [item('down', () => onStep(1))] : []),
            ],
          },
          {
            id: 'keep',
            items: [
              ...(saved ? [item(active ? 'archive' : 'restore', () => onChange({ active: !active }))] : []),
              item('remove', onRemove, 'danger'),
            ],
          },
        ].filter(({ items }) => items.length > 0)}
      />
    </li>
  )
}
