import { TextInput } from '@guichet/ui/text-input'
import { useNavigate, useSearch } from '@tanstack/react-router'
import css from './admin.module.css'

/** A day, which the address holds. */
export function SearchDay({ name, label }: { readonly name: string; readonly label: string }) {
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  return (
    <label className={css.day}>
      {label}
      <TextInput
        type="date"
        size="s"
        value={search[name] ?? ''}
        onChange={(event) => {
          const value = event.currentTarget.value || undefined
          void navigate({ to: '.', search: { ...search, [name]: value }, replace: true, resetScroll: false })
        }}
      />
    </label>
  )
}
