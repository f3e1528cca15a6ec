import type { ComponentProps } from 'react'
import { PersonPicker } from './person-picker.tsx'
import { useFocusWhenReady } from './use-focus-when-ready.tsx'

type Props = Omit<ComponentProps<typeof PersonPicker>, 'hideLabel' | 'value' | 'name'> & {
  readonly className?: string | undefined
  readonly onCancel: () => void
}

/** A person picker that opens in place, with nobody chosen: it takes the focus, and Escape leaves it. */
export function PersonChooser({ className, onCancel, ...picker }: Props) {
  const box = useFocusWhenReady()
  return (
    <div
      ref={box}
      role="presentation"
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
    >
      <PersonPicker {...picker} hideLabel value={null} name={null} />
    </div>
  )
}
