import { firstControl } from '../use-focus-when-ready.tsx'

/** Puts the focus into a field by its id: into its control, or the first of several. */
export function focusField(id: string): void {
  const field = document.getElementById(id)
  const isControl = field?.matches('input, select, textarea') ?? false
  ;((field && !isControl ? firstControl(field) : field) ?? field)?.focus()
}
