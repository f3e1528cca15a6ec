import { Button } from '@guichet/ui/button'
import { Card } from '@guichet/ui/card'
import { DataTable, type DataColumn } from '@guichet/ui/data-table'
import { Notice } from '@guichet/ui/notice'
import { Section } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './import-users.module.css'
import type { UserImport } from './use-user-import.ts'

interface Props {
  readonly name: string
  readonly plan: UserImport
  readonly busy: boolean
  readonly onAdd: () => void
}

/** What a file would do, line by line where it is not right; nobody is added while one is not. */
export function ImportPreview({ name, plan, busy, onAdd }: Props) {
  const { formatMessage, formatList } = useIntl()
  const { created, known, faulty, faults, ignored } = plan
  return (
    <Section title={<bdi>{name}</bdi>} size="s">
      <div className={css.steps}>
        <div className={css.steps} aria-live="polite">
          <ul className={css.counts}>
            <li>
              <FormattedMessage id="admin.users.import.created" values={{ count: created }} />
            </li>
            {known > 0 && (
              <li>
                <FormattedMessage id="admin.users.import.known" values={{ count: known }} />
              </li>
            )}
            {ignored.length > 0 && (
              <li>
                <FormattedMessage
                  id="admin.users.import.ignored"
                  values={{ count: ignored.length, names: formatList(ignored, { type: 'unit' }) }}
                />
              </li>
            )}
          </ul>
          {faulty > 0 && (
            <Notice tone="warn" title={<FormattedMessage id="admin.users.import.faulty" values={{ count: faulty }} />}>
              <p>
                <FormattedMessage id="admin.users.import.faulty.why" />
              </p>
            </Notice>
          )}
        </div>
        {faulty > 0 ? (
          <Card padded={false}>
            <DataTable
              label={formatMessage({ id: 'admin.users.import.faults' })}
              columns={COLUMNS}
              rows={faults}
              rowId={({ line, column, code }) => `${line} ${column} ${code}`}
            />
          </Card>
        ) : (
          created > 0 && (
            <Button className={css.add} variant="primary" busy={busy} onClick={onAdd}>
              <FormattedMessage id="admin.users.import.add" values={{ count: created }} />
            </Button>
          )
        )}
      </div>
    </Section>
  )
}

type Fault = UserImport['faults'][number]

const WORDS = {
  username: 'username',
  givenName: 'given_name',
  familyName: 'family_name',
  email: 'email',
  language: 'language',
} as const satisfies Record<NonNullable<Fault['column']>, string>

const COLUMNS: readonly DataColumn<Fault>[] = [
  {
    id: 'line',
    header: <FormattedMessage id="admin.users.import.line" />,
    width: '7rem',
    cell: ({ line }) => <FormattedMessage id="admin.users.import.line.n" values={{ line }} />,
  },
  {
    id: 'column',
    header: <FormattedMessage id="admin.users.import.cell" />,
    width: '11rem',
    cell: ({ column }) => column && <FormattedMessage id={`admin.users.import.column.${WORDS[column]}`} />,
  },
  {
    id: 'code',
    header: <FormattedMessage id="admin.users.import.what" />,
    cell: ({ code }) => <FormattedMessage id={`admin.users.import.fault.${code}`} />,
  },
]
