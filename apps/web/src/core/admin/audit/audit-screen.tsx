import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { saveFile } from '@guichet/plugin-kit/web/save-file'
import { Button } from '@guichet/ui/button'
import { Page, PageHeader } from '@guichet/ui/page'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { FilterRow } from '../filter-row.tsx'
import { SearchDay } from '../search-day.tsx'
import { SearchSelect } from '../search-select.tsx'
import { AuditList } from './audit-list.tsx'
import { filterIn } from './filter-in.ts'
import { KINDS } from './kinds.ts'
import { OnlyOf } from './only-of.tsx'
import { useAuditClient, useEventWords } from './use-audit.ts'

/** Who did what, when, from old to new; the address holds what is sought. */
export default function AuditScreen() {
  const { formatMessage, messages } = useIntl()
  const notifyFailure = useNotifyFailure()
  const client = useAuditClient()
  useEventWords()
  usePageTitle(formatMessage({ id: 'admin.audit' }))
  const filter = filterIn(useSearch({ strict: false }))
  const save = useMutation({
    mutationFn: () => client.export({ query: filter }),
    onSuccess: (file) => saveFile(file, 'audit.csv'),
    onError: notifyFailure,
  })
  const word = (id: string) => formatMessage({ id: `admin.audit.${id}` })
  return (
    <Page width="wide">
      <PageHeader
        title={<FormattedMessage id="admin.audit" />}
        lead={<FormattedMessage id="admin.audit.why" />}
        actions={
          <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
            <FormattedMessage id="admin.audit.export" />
          </Button>
        }
      />
      <FilterRow>
        <SearchSelect
          name="type"
          label={word('kind')}
          any={word('kind.any')}
          options={KINDS.map((value) => ({
            value,
            label: `admin.audit.kind.${value}` in messages ? word(`kind.${value}`) : pluginWord(value, messages),
          }))}
        />
        <SearchDay name="from" label={word('from')} />
        <SearchDay name="until" label={word('until')} />
      </FilterRow>
      <OnlyOf />
      <AuditList filter={filter} />
    </Page>
  )
}

/** A plugin's events by what several of its activities are called. */
function pluginWord(prefix: string, messages: object): string {
  const id = `${prefix}pluginname.plural`
  const known = messages as Readonly<Record<string, unknown>>
  return typeof known[id] === 'string' ? known[id] : prefix
}
