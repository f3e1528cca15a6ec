import { TextInput } from '@guichet/ui/text-input'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof TextInput>, 'defaultValue' | 'size'> & {
  /** As the record has it; undefined: there is none yet. */
  readonly value: string | undefined
}

/** A line of text of a record, in its form: another field once the record has another there (see `AdminForm`). */
export function RecordText({ value, ...rest }: Props) {
  return <TextInput key={value} size="s" defaultValue={value} autoComplete="off" {...rest} />
}
