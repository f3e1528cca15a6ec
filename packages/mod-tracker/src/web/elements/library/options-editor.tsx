import { Button } from '@guichet/ui/button'
import { FieldGroup } from '@guichet/ui/field'
import { Reorder } from '@guichet/ui/reorder'
import { reordered } from '@guichet/ui/reorder-grip'
import { FormattedMessage } from 'react-intl'
import { newOption, withOption, type ElementDraft } from './draft.ts'
import { faultWords } from './fault-words.tsx'
import type { ElementFaults } from './faults.ts'
import css from './library.module.css'
import { OptionRow } from './option-row.tsx'

interface Props {
  readonly id: string
  readonly draft: ElementDraft
  readonly faults: ElementFaults
  readonly onChange: (draft: ElementDraft) => void
}

/** What can be chosen in a field, in its order. */
export function OptionsEditor({ id, draft, faults, onChange }: Props) {
  const { options } = draft
  const ids = options.map((option) => option.id)
  const set = (next: ElementDraft['options']) => onChange({ ...draft, options: next })
  const drop = (taken: string, onto: string) => set(reordered(options, (option) => option.id, taken, onto))
  const add = () => {
    const option = newOption()
    set([...options, option])
    requestAnimationFrame(() => document.getElementById(`${option.id}-label`)?.focus())
  }
  return (
    <FieldGroup
      id={id}
      size="s"
      label={<FormattedMessage id="tracker.library.options" />}
      hint={<FormattedMessage id="tracker.library.options.hint" />}
      error={faultWords(faults.options)}
    >
      <Reorder onDrop={drop}>
        <ol className={css.options}>
          {options.map((option, index) => (
            <OptionRow
              key={option.id}
              option={option}
              ids={ids}
              faults={faults.option[option.id] ?? {}}
              onChange={(change) => onChange(withOption(draft, option.id, change))}
              onStep={(by) => drop(option.id, ids[index + by]!)}
              onRemove={() => {
                set(options.filter((other) => other !== option))
                document.getElementById(id)?.focus()
              }}
            />
          ))}
        </ol>
      </Reorder>
      <Button size="s" icon="plus" onClick={add}>
        <FormattedMessage id="tracker.library.option.add" />
      </Button>
    </FieldGroup>
  )
}
