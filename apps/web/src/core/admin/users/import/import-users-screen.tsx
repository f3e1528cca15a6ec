import { useApp } from '@guichet/plugin-kit/web/app-context'
import { csvHead } from '@guichet/plugin-kit/csv-line'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { saveFile } from '@guichet/plugin-kit/web/save-file'
import { delimiterFor } from '@guichet/plugin-kit/web/spreadsheet'
import { Button } from '@guichet/ui/button'
import { FileDrop } from '@guichet/ui/file-drop'
import { Notice } from '@guichet/ui/notice'
import { Page, PageHeader } from '@guichet/ui/page'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './import-users.module.css'
import { ImportPreview } from './import-preview.tsx'
import { useUserImport } from './use-user-import.ts'

/** Brings people from a file: what it would do is shown first. */
export default function ImportUsersScreen() {
  const intl = useIntl()
  const { formatMessage } = intl
  const { notify } = useApp()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const { check, run } = useUserImport()
  usePageTitle(formatMessage({ id: 'admin.users.import' }))
  const error = run.error ?? check.error

  function saveModel() {
    const names = (['username', 'given_name', 'family_name', 'email', 'language'] as const).map((column) =>
      formatMessage({ id: `admin.users.import.column.${column}` }),
    )
    saveFile(new Blob([csvHead(names, delimiterFor(intl))], { type: 'text/csv' }), 'users.csv')
  }

  const add = (file: File) =>
    run.mutate(file, {
      onSuccess({ created }) {
        notify({ tone: 'success', text: formatMessage({ id: 'admin.users.import.done' }, { count: created }) })
        void navigate({ to: '/admin/users', search: { origin: 'csv' } })
      },
    })

  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="admin.users.import" />}
        lead={<FormattedMessage id="admin.users.import.lead" />}
        actions={
          <Button icon="download" onClick={saveModel}>
            <FormattedMessage id="admin.users.import.model" />
          </Button>
        }
      />
      <div className={css.steps}>
        <FileDrop
          accept=".csv,.tsv,.txt,text/csv"
          label={<FormattedMessage id="admin.users.import.choose" />}
          hint={<FormattedMessage id="admin.users.import.choose.hint" />}
          onFile={(file) => {
            run.reset()
            check.mutate(file)
          }}
          busy={check.isPending ? <output>{formatMessage({ id: 'core.loading' })}</output> : undefined}
        />
        {error !== null && (
          <Notice tone="danger" live="alert" title={<FormattedMessage id="admin.users.import.refused" />}>
            <p>{problemText(error)}</p>
          </Notice>
        )}
        {check.isSuccess && (
          <ImportPreview
            name={check.variables.name}
            plan={check.data}
            busy={run.isPending}
            onAdd={() => add(check.variables)}
          />
        )}
      </div>
    </Page>
  )
}
