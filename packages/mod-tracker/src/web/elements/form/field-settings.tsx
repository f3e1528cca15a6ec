import { Button } from '@guichet/ui/button'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldError } from '@guichet/ui/field'
import { TextArea } from '@guichet/ui/text-area'
import { FormattedMessage } from 'react-intl'
import type { FormRow, LibraryField } from '../../types.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { DefaultField } from './default-field.tsx'
import type { RowFault } from './faults.ts'
import css from './form.module.css'
import { withFlag, type Elements, type Flag } from './rows.ts'

interface Props {
  readonly row: FormRow
  readonly rows: readonly FormRow[]
  readonly element: LibraryField
  readonly elements: Elements
  readonly faults: readonly RowFault[]
  readonly onChange: (row: FormRow) => void
  readonly onRemove: () => void
}

/** How this tracker asks a field. */
export function FieldSettings({ row, rows, element, elements, faults, onChange, onRemove }: Props) {
  const { entry, rules } = element
  const faultAt = (part: RowFault['part']) => {
    const fault = faults.find((each) => each.part === part)
    return fault && <FormattedMessage id={fault.id} values={{ ...fault.values }} />
  }
  // A column holds a line; what people do not fill in cannot be needed of them.
  const flags: readonly Flag[] = [
    'active',
    ...(entry === 'given' ? [] : (['mandatory'] as const)),
    'private',
    ...(rules.kind === 'text' && rules.multiline ? [] : (['listable'] as const)),
  ]
  return (
    <div className={css.settings}>
      <div className={css.flags}>
        {flags.map((flag) => (
          <Checkbox
            key={flag}
            label={<FormattedMessage id={`tracker.form.${flag}`} />}
            description={<FormattedMessage id={`tracker.form.${flag}.why`} />}
            checked={row[flag]}
            onChange={({ target }) => onChange(withFlag(row, flag, target.checked))}
          />
        ))}
      </div>
      {faultAt('row') && <FieldError>{faultAt('row')}</FieldError>}
      {entry !== 'given' && (
        <Field
          size="s"
          label={<FormattedMessage id="tracker.form.help" />}
          hint={<FormattedMessage id="tracker.form.help.why" />}
        >
          <TextArea
            size="s"
            dir="auto"
            maxLength={500}
            rows={2}
            value={row.help ?? ''}
            onChange={({ target }) => onChange({ ...row, help: target.value === '' ? null : target.value })}
          />
        </Field>
      )}
      <DefaultField row={row} elements={elements} fault={faultAt('default')} onChange={onChange} />
      <ConditionEditor
        row={row}
        rows={rows}
        elements={elements}
        error={faultAt('condition')}
        onChange={(condition) => onChange({ ...row, condition })}
      />
      <div>
        <Button size="s" icon="trash" onClick={onRemove}>
          <FormattedMessage id="tracker.form.remove" />
        </Button>
        <p className={css.quiet}>
          <FormattedMessage id="tracker.form.remove.why" />
        </p>
      </div>
    </div>
  )
}
