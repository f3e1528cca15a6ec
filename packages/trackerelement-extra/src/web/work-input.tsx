import type { ElementInputProps } from '@guichet/mod-tracker/contract'
import { FieldGroup } from '@guichet/ui/field'
import { useState } from 'react'
import { WorkDone } from './work-done.tsx'

/** Work that the browser does by itself before a report can be sent: again when it is too old, or was not taken. */
export function WorkInput({ id, field, onChange, fault, size, about }: ElementInputProps) {
  const [round, setRound] = useState(0)
  const [wasRefused, setWasRefused] = useState(false)
  const again = () => setRound((before) => before + 1)
  const isRefused = fault !== null && fault !== undefined
  if (isRefused !== wasRefused) {
    setWasRefused(isRefused)
    if (isRefused) again()
  }
  return (
    <FieldGroup id={id} size={size} label={field.label} hint={field.help} error={fault}>
      <WorkDone
        key={round}
        code={field.code}
        asked={about !== 'preview'}
        onProof={onChange}
        onAged={again}
        onAgain={() => {
          // The button that was pressed goes.
          document.getElementById(id)?.focus()
          again()
        }}
      />
    </FieldGroup>
  )
}
