import { Checkbox } from '@guichet/ui/checkbox'
import { FieldGroup } from '@guichet/ui/field'
import { RadioLine } from '@guichet/ui/radio-line'
import { Button } from '@guichet/ui/button'
import { FormattedMessage } from 'react-intl'
import type { ElementInputProps } from '../../../contract/element-points.ts'
import css from './inputs.module.css'
import { groupWords } from './input-words.tsx'
import { chosenOf, offered, withOption } from './options.ts'

/** All options in sight, one below the other or side by side: boxes for several, buttons for one. */
export function ChoiceElementInput({ id, field, value, onChange, fault, size }: ElementInputProps) {
  const chosen = chosenOf(value)
  const several = field.rules.kind === 'options' && field.rules.multiple
  return (
    <FieldGroup id={id} size={size} {...groupWords({ field, fault })}>
      <div className={css.options} data-layout={field.settings['layout'] === 'horizontal' ? 'horizontal' : 'vertical'}>
        {offered(field, chosen).map(({ code, label }) =>
          several ? (
            <Checkbox
              key={code}
              size={size}
              label={label}
              checked={chosen.includes(code)}
              onChange={(event) => onChange(withOption(field, chosen, code, event.currentTarget.checked))}
            />
          ) : (
            <RadioLine
              key={code}
              size={size}
              name={id}
              label={label}
              required={field.mandatory}
              checked={chosen.includes(code)}
              onChange={() => onChange([code])}
            />
          ),
        )}
      </div>
      {!several && !field.mandatory && chosen.length > 0 && (
        <Button size="s" variant="bare" icon="x" onClick={() => onChange(null)}>
          <FormattedMessage id="tracker.element.clear" />
        </Button>
      )}
    </FieldGroup>
  )
}
