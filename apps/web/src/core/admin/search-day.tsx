import { useInAddress } from '@guichet/plugin-kit/web/in-address'
import { TextInput } from '@guichet/ui/text-input'
import css from './admin.module.css'

/** A day, which the address holds. */
export function SearchDay({ name, label }: { readonly name: string; readonly label: string }) {
  const [day, put] = useInAddress(name)
  return (
    <label className={css.day}>
      {label}
      <TextInput type="date" size="s" value={day} onChange={(event) => put(event.currentTarget.value)} />
    </label>
  )
}
