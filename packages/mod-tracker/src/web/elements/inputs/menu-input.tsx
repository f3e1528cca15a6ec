import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { useIntl } from 'react-intl'
import type { ElementInputProps } from '../../../contract/element-points.ts'
import { ChoiceElementInput } from './choice-input.tsx'
import { inputWords } from './input-words.tsx'
import { chosenOf, offered } from './options.ts'

/** One, from a menu. Several are boxes: no browser's list of several works by touch and by keyboard alike. */
export function MenuElementInput(props: ElementInputProps) {
  const { id, field, value, onChange, fault, size } = props
  const { formatMessage } = useIntl()
  if (field.rules.kind === 'options' && field.rules.multiple) return <ChoiceElementInput {...props} />
  const chosen = chosenOf(value)
  return (
    <Field id={id} size={size} {...inputWords({ field, fault })}>
      <NativeSelect
        size={size}
        required={field.mandatory}
        value={chosen[0] ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : [event.currentTarget.value])}
      >
        <option value="">{formatMessage({ id: 'tracker.element.choose' })}</option>
        {offered(field, chosen).map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
