import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { saveFile } from '@guichet/plugin-kit/web/save-file'
import { delimiterFor } from '@guichet/plugin-kit/web/spreadsheet'
import { Button } from '@guichet/ui/button'
import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListQuery } from '../list/search.ts'
import { useExportsClient } from '../use-clients.tsx'
import { useTracker } from '../use-tracker.tsx'

/** Saves what the list asks for, all of it, as a file for the reader's spreadsheet. */
export function ExportButton({ query }: { readonly query: ListQuery | null }) {
  const { id } = useActivity()
  const { notify } = useApp()
  const { data: tracker } = useTracker()
  const intl = useIntl()
  const client = useExportsClient()
  const problemText = useProblemText()
  const save = useMutation({
    mutationFn: () => client.tickets({ params: { tracker: id }, query: { ...query, delimiter: delimiterFor(intl) } }),
    onSuccess: (file) => saveFile(file, `${tracker?.prefix ?? 'tickets'}.csv`),
    onError: (error) => notify({ tone: 'danger', text: problemText(error) }),
  })
  return (
    <Button size="s" icon="download" busy={save.isPending} disabled={query === null} onClick={() => save.mutate()}>
      <FormattedMessage id="tracker.export" />
    </Button>
  )
}
