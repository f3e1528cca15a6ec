import { Failure } from '@guichet/plugin-kit/web/failure'
import { CardList, CardRow } from '@guichet/ui/card'
import { NativeSelect } from '@guichet/ui/native-select'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import {
  elementColumn,
  IMPORT_FIELDS,
  isImportable,
  type ImportField,
  type ImportTarget,
} from '../../contract/import-words.ts'
import { useFields } from '../elements/use-fields.tsx'
import type { CustomField, ImportColumn, ImportSettings } from '../types.ts'
import { fieldOf, missing, withField } from './columns.ts'
import css from './imports.module.css'
import type { Sample } from './use-sample.tsx'

interface Props {
  readonly sample: Sample
  readonly settings: ImportSettings
  readonly onChange: (columns: ImportSettings['columns']) => void
}

/** Each column with its first cells, and what it is; under them what no column is. */
export function ColumnList({ sample, settings: { columns }, onChange }: Props) {
  const { formatMessage, formatList } = useIntl()
  const fields = useFields().filter(isImportable)
  const label = (field: ImportField) => formatMessage({ id: `tracker.import.field.${field}` })
  if (sample.isPending) return <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
  if (sample.data === undefined)
    return (
      <Failure
        level={3}
        title="tracker.import.columns.failed"
        error={sample.error}
        onRetry={() => void sample.refetch()}
      />
    )
  const absent = missing(columns)
  const unfilled = fields.filter(({ code }) => columns[elementColumn(code)] === undefined)
  return (
    <div className={css.stack}>
      <CardList label={formatMessage({ id: 'tracker.import.columns' })}>
        {sample.data.columns.map((column, at) => (
          <Column
            // Two columns may have one name.
            key={`${at} ${column.name}`}
            column={column}
            field={fieldOf(columns, column.name)}
            label={label}
            fields={fields}
            onChange={(field) => onChange(withField(columns, column.name, field))}
          />
        ))}
      </CardList>
      {absent.length > 0 && (
        <p className={css.quiet}>
          <FormattedMessage
            id="tracker.import.columns.missing"
            values={{ fields: formatList(absent.map((field) => label(field).toLocaleLowerCase())) }}
          />
        </p>
      )}
      {fields.length > 0 && (
        <p className={css.quiet}>
          {unfilled.length > 0 && (
            <>
              <FormattedMessage
                id="tracker.import.columns.unfilled"
                values={{ fields: formatList(unfilled.map((field) => field.label)) }}
              />{' '}
            </>
          )}
          <FormattedMessage id="tracker.import.columns.options" />
        </p>
      )}
    </div>
  )
}

interface ColumnProps {
  readonly column: ImportColumn
  readonly field: ImportTarget | null
  readonly label: (field: ImportField) => string
  readonly fields: readonly CustomField[]
  readonly onChange: (field: ImportTarget | null) => void
}

function Column({ column: { name, twice, examples }, field, label, fields, onChange }: ColumnProps) {
  const { formatMessage } = useIntl()
  const shown = name === '' ? formatMessage({ id: 'tracker.import.column.unnamed' }) : name
  const fixed = twice || name === ''
  return (
    <CardRow
      title={<span className={css.column}>{shown}</span>}
      detail={
        examples.length === 0 ? (
          <FormattedMessage id="tracker.import.column.empty" />
        ) : (
          examples.map((example) => (
            <code className={css.cell} key={example}>
              {example}
            </code>
          ))
        )
      }
      end={
        fixed ? (
          <FormattedMessage id={twice ? 'tracker.import.column.twice' : 'tracker.import.column.noName'} />
        ) : (
          <NativeSelect
            className={css.choice}
            size="s"
            aria-label={formatMessage({ id: 'tracker.import.column.is' }, { name: shown })}
            value={field ?? ''}
            onChange={({ target }) => onChange(target.value === '' ? null : (target.value as ImportTarget))}
          >
            <option value="">{formatMessage({ id: 'tracker.import.field.none' })}</option>
            {IMPORT_FIELDS.map((one) => (
              <option key={one} value={one}>
                {label(one)}
              </option>
            ))}
            {fields.length > 0 && (
              <optgroup label={formatMessage({ id: 'tracker.import.columns.fields' })}>
                {fields.map((custom) => (
                  <option key={custom.code} value={elementColumn(custom.code)}>
                    {custom.label}
                  </option>
                ))}
              </optgroup>
            )}
          </NativeSelect>
        )
      }
    />
  )
}
