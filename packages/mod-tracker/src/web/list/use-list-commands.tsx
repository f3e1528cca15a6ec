import { useCommands } from '@guichet/plugin-kit/web/commands'
import { Icon } from '@guichet/ui/icon'
import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { useSaveTickets } from '../exports/use-save-tickets.tsx'
import { useListLink, useReportLink } from '../use-links.tsx'
import { focusQuery } from './focus-query.ts'
import type { ListQuery } from './search.ts'
import { step } from './step.ts'

/** What keys do on the list, and on the ticket that is open beside it or in its place. */
export function useListCommands(open: boolean, query: ListQuery | null): void {
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const toList = useListLink()
  const toReport = useReportLink()
  const save = useSaveTickets(query)
  const label = (id: string) => formatMessage({ id: `tracker.command.${id}` })

  useCommands([
    { id: 'tracker.next', label: label('next'), scope: 'screen', key: 'j', listed: false, run: () => step(1) },
    { id: 'tracker.previous', label: label('previous'), scope: 'screen', key: 'k', listed: false, run: () => step(-1) },
    {
      id: 'tracker.search',
      label: label('search'),
      scope: 'screen',
      key: '/',
      icon: <Icon name="search" />,
      run: focusQuery,
    },
    ...(save === null
      ? []
      : [
          {
            id: 'tracker.export',
            label: formatMessage({ id: 'tracker.export' }),
            scope: 'screen' as const,
            icon: <Icon name="download" />,
            run: () => void save(),
          },
        ]),
    ...(toReport === null
      ? []
      : [
          {
            id: 'tracker.report',
            label: label('report'),
            scope: 'screen' as const,
            key: 'c',
            icon: <Icon name="plus" />,
            run: () => void navigate(toReport),
          },
        ]),
    ...(open
      ? [
          {
            id: 'tracker.back',
            label: label('back'),
            scope: 'screen' as const,
            key: 'Escape',
            icon: <Icon name="chevron-left" />,
            run: () => void navigate({ ...toList, resetScroll: false }),
          },
        ]
      : []),
  ])
}
