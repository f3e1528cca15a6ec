import { TextInput } from '@guichet/ui/text-input'
import { useIntl } from 'react-intl'
import { SEARCH_MAX } from '../../contract/limits.ts'
import css from './list.module.css'

export function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (q: string) => void }) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'faq.list.search' })
  return (
    <search className={css.search}>
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={SEARCH_MAX}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </search>
  )
}
