import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { NoRightState } from '@guichet/ui/empty-state'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCan } from '../use-tracker.tsx'
import { ImportList } from './import-list.tsx'
import css from './imports.module.css'
import { UploadBox } from './upload-box.tsx'

/** Brings a file, and finds again those that were brought. */
export default function ImportsScreen() {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const navigate = useNavigate()
  const can = useCan()
  usePageTitle(formatMessage({ id: 'tracker.import.title' }))
  if (!mayDo('configure', can)) return <NoImporting />
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="tracker.import.title" />}
        lead={<FormattedMessage id="tracker.import.lead" />}
      />
      <div className={css.wide}>
        <UploadBox onBrought={(brought) => void navigate({ to: `/trackers/${id}/imports/${brought.id}` })} />
        <Section title={<FormattedMessage id="tracker.import.list" />} size="s">
          <ImportList />
        </Section>
      </div>
    </Page>
  )
}

export function NoImporting() {
  return (
    <NoRightState level={1} title={<FormattedMessage id="tracker.import.noRight" />}>
      <FormattedMessage id="tracker.import.noRight.why" />
    </NoRightState>
  )
}
