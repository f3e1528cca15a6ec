import { RadioCards } from '@guichet/ui/radio-cards'
import { FormattedMessage } from 'react-intl'
import type { FieldType } from '../../types.ts'
import { useTypeWords } from '../use-type-words.tsx'

interface Props {
  readonly types: readonly FieldType[]
  readonly value: string
  readonly onChange: (type: FieldType) => void
}

/** What kind of answer a field takes: those of the tracker and of every plugin that adds some. */
export function TypeChoice({ types, value, onChange }: Props) {
  const { nameOf, aboutOf } = useTypeWords()
  return (
    <RadioCards
      size="s"
      label={<FormattedMessage id="tracker.library.type" />}
      options={types.map(({ name }) => ({ value: name, label: nameOf(name), description: aboutOf(name) }))}
      value={value}
      onChange={(chosen) => {
        const type = types.find(({ name }) => name === chosen)
        if (type !== undefined) onChange(type)
      }}
    />
  )
}
