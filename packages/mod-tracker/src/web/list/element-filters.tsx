import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { useIntl } from 'react-intl'
import { useFields } from '../elements/use-fields.tsx'
import { fieldWords } from '../elements/words.ts'
import { PersonPicker } from '../person-picker.tsx'
import type { CustomField } from '../types.ts'
import { listable } from './columns.ts'
import css from './filter-panel.module.css'
import { FilterText } from './filter-text.tsx'
import { elementIn, withElement } from './query/element-terms.ts'
import type { ListState } from './use-list-state.tsx'
import { useNamer } from './use-namer.tsx'

type Props = Pick<ListState, 'terms' | 'refine'>

/** The custom fields that are columns, to filter by. */
export function ElementFilters(props: Props) {
  useMoreWords(fieldWords)
  const fields = listable(useFields()).filter(({ rules: { kind } }) => kind !== 'files')
  return (
    fields.length > 0 && (
      <div className={css.fields}>
        {fields.map((field) => (
          <ElementFilter key={field.code} field={field} {...props} />
        ))}
      </div>
    )
  )
}

function ElementFilter({ field, terms, refine }: Props & { readonly field: CustomField }) {
  const { formatMessage } = useIntl()
  const nameOf = useNamer(terms)
  const { code, label, options, rules } = field
  const { kind } = rules
  const value = elementIn(terms, code, null)
  const want = (next: string | null, sign: '>=' | '<=' | null = null) =>
    refine((now) => withElement(now, code, sign, next))
  switch (kind) {
    case 'person':
      return (
        <PersonPicker
          kind={{ field: code }}
          label={label}
          quick={['me', 'none']}
          value={value}
          name={value && nameOf(value)}
          onChoose={(id) => want(id)}
        />
      )
    case 'options':
      return (
        <Field size="s" label={label}>
          <NativeSelect size="s" value={value ?? ''} onChange={({ target }) => want(target.value || null)}>
            <option value="">{formatMessage({ id: 'tracker.element.filter.any' })}</option>
            {options.map((option) => (
              <option key={option.code} value={option.code}>
                {option.label}
              </option>
            ))}
            <option value="none">{formatMessage({ id: 'tracker.element.empty' })}</option>
          </NativeSelect>
        </Field>
      )
    case 'number':
    case 'date':
      return (['>=', '<='] as const).map((sign) => (
        <FilterText
          key={sign}
          kind={kind}
          label={formatMessage({ id: `tracker.element.filter.${sign === '>=' ? 'from' : 'to'}` }, { label })}
          value={elementIn(terms, code, sign)}
          onChange={(next) => want(next, sign)}
        />
      ))
    case 'text':
      return <FilterText kind="text" label={label} value={value} onChange={want} />
    case 'files':
      return null
  }
}
