import { useInAddress } from '@guichet/plugin-kit/web/in-address'
import { NativeSelect } from '@guichet/ui/native-select'

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
  const [chosen, put] = useInAddress(name)
  return (
    <NativeSelect size="s" aria-label={label} value={chosen} onChange={(event) => put(event.currentTarget.value)}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
