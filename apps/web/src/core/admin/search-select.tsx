import { NativeSelect } from '@guichet/ui/native-select'
import { useNavigate, useSearch } from '@tanstack/react-router'

interface Props {
  /** Of the address's parameter. */
  readonly name: string
  readonly label: string
  /** What it says when nothing is chosen. */
  readonly any: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of a few, which the address holds. */
export function SearchSelect({ name, label, any, options }: Props) {
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  return (
    <NativeSelect
      size="s"
      aria-label={label}
      value={search[name] ?? ''}
      onChange={(event) => {
        const value = event.currentTarget.value || undefined
        void navigate({ to: '.', search: { ...search, [name]: value }, replace: true, resetScroll: false })
      }}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
