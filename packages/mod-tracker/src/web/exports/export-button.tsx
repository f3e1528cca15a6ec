import { Button } from '@guichet/ui/button'
import { useMutation } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import type { ListQuery } from '../list/search.ts'
import { useSaveTickets } from './use-save-tickets.tsx'

/** What the list asks for, as a file, for who may have it. */
export function ExportButton({ query }: { readonly query: ListQuery | null }) {
  const save = useSaveTickets(query)
  const { mutate, isPending } = useMutation({ mutationFn: async () => save?.() })
  if (save === null) return null
  return (
    <Button size="s" icon="download" busy={isPending} onClick={() => mutate()}>
      <FormattedMessage id="tracker.export" />
    </Button>
  )
}
