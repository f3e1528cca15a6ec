import { mayDo } from '@guichet/domain/tickets/operations'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { Page } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import type { ComponentType } from 'react'
import { useIntl } from 'react-intl'
import type { Configuration } from '../types.ts'
import { useLiveSettings } from '../live/use-live-settings.tsx'
import { useCan } from '../use-tracker.tsx'
import { NoConfiguring } from './no-configuring.tsx'
import { useConfiguration } from './use-configuration.tsx'

interface Props {
  readonly failed: string
  readonly Editor: ComponentType<{ readonly configuration: Configuration }>
}

/** A screen that edits the tracker's settings: for who may, once they are there. */
export function ConfigurationScreen({ failed, Editor }: Props) {
  const { formatMessage } = useIntl()
  const may = mayDo('configure', useCan())
  const { data, error, refetch } = useConfiguration(may)
  useLiveSettings()
  if (!may) return <NoConfiguring />
  if (data !== undefined) return <Editor configuration={data} />
  if (error !== null) return <Failure level={1} title={failed} error={error} onRetry={() => void refetch()} />
  return (
    <Page>
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} lines={8} />
    </Page>
  )
}
