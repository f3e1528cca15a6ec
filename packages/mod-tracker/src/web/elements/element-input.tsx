import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { Suspense } from 'react'
import type { ElementInputProps } from '../../contract/element-points.ts'
import { useControls } from './use-controls.tsx'

/** Asks for a custom field, as its type does; nothing where nobody is asked. Until its type is there, a field that cannot be written in stands in its place. */
export function ElementInput(props: ElementInputProps) {
  const { field, size } = props
  return (
    <Suspense
      fallback={
        <Field label={field.label} hint={field.help} size={size}>
          <TextInput size={size} readOnly />
        </Field>
      }
    >
      <Loaded {...props} />
    </Suspense>
  )
}

function Loaded(props: ElementInputProps) {
  const { Input } = useControls(props.field.type)
  return Input && <Input {...props} />
}
