import type { ElementInputProps } from '@guichet/mod-tracker/contract'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { WorkDone } from '@guichet/plugin-kit/web/work/work-done'
import { FieldGroup } from '@guichet/ui/field'
import { useState } from 'react'
import { challengePaths } from '../contract/challenges.paths.ts'
import type { challengesContract } from '../contract/challenges.ts'

/** Work that the browser does by itself before a report can be sent: again when it is too old, or was not taken. */
export function WorkInput({ id, field, onChange, fault, size, about }: ElementInputProps) {
  const { id: tracker } = useActivity()
  const client = useClient<typeof challengesContract>('extra-fields', challengePaths)
  const ask = (signal: AbortSignal) => client.get({ params: { tracker, code: field.code }, signal })
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
        words="trackerelement_extra.captcha"
        ask={about === 'preview' ? null : ask}
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
