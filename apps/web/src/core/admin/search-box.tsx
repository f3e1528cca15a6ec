import { useTypedInAddress } from '@guichet/plugin-kit/web/in-address'
import { TextInput } from '@guichet/ui/text-input'
import css from './admin.module.css'

const MOST = 100

/** Words to look for, which the address holds as `q`. */
export function SearchBox({ label }: { readonly label: string }) {
  const { text, type } = useTypedInAddress('q')
  return (
    <search className={css.search}>
      <TextInput
        type="search"
        size="s"
        aria-label={label}
        placeholder={label}
        maxLength={MOST}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </search>
  )
}
