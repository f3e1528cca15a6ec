import type { ElementInputProps } from '../../../contract/element-points.ts'
import { PersonPicker } from '../../person-picker.tsx'
import { inputWords } from './input-words.tsx'

/** Somebody, of those who can be chosen in this field. */
export function PersonElementInput({ id, field, value, onChange, fault, size }: ElementInputProps) {
  const person = typeof value === 'object' && value !== null && 'id' in value ? value : null
  return (
    <div id={id}>
      <PersonPicker
        {...inputWords({ field, fault })}
        kind={{ field: field.code }}
        size={size}
        quick={field.mandatory ? [] : ['none']}
        value={person?.id ?? null}
        name={person?.name ?? null}
        onChoose={(id, chosen) => {
          if (id === 'none') onChange(null)
          // Leaving the field says the choice again, of somebody who may not be in its list any longer.
          else if (chosen !== null) onChange({ id: chosen.id, name: chosen.name })
        }}
      />
    </div>
  )
}
