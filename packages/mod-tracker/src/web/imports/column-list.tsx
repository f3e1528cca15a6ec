import { Failure } from '@guichet/plugin-kit/web/failure'
import { CardList, CardRow } from '@guichet/ui/card'
import { NativeSelect } from '@guichet/ui/native-select'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import { IMPORT_FIELDS, type ImportField } from '../../contract/import-words.ts'
import type { ImportColumn, ImportSettings } from '../types.ts'
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
    </div>
  )
}

interface ColumnProps {
  readonly column: ImportColumn
  readonly field: ImportField | null
  readonly label: (field: ImportField) => string
  readonly onChange: (field: ImportField | null) => void
}

function Column({ column: { name, twice, examples }, field, label, onChange }: ColumnProps) {
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
            onChange={({ target }) => onChange(IMPORT_FIELDS.find((one) => one === target.value) ?? null)}
          >
            <option value="">{formatMessage({ id: 'tracker.import.field.none' })}</option>
            {IMPORT_FIELDS.map((one) => (
              <option key={one} value={one}>
                {label(one)}
              </option>
            ))}
          </NativeSelect>
        )
      }
    />
  )
}
