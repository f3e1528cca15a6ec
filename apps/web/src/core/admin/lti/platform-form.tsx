import { ApiProblem } from '@guichet/plugin-kit/client'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { FormattedMessage, useIntl } from 'react-intl'
import { AdminForm } from '../form/admin-form.tsx'
import { PlatformFields, platformIn } from './platform-fields.tsx'
import { usePlatformsClient, useRefreshLti, type Platform } from './use-lti.ts'

export function PlatformForm({ platform }: { readonly platform: Platform }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const client = usePlatformsClient()
  const refresh = useRefreshLti()

  async function send(data: FormData): Promise<void> {
    try {
      const { id, version } = platform
      await client.update({ params: { platform: id }, body: platformIn(data), ifMatch: version })
    } catch (error) {
      // What it is now is shown beside the words that say so.
      if (error instanceof ApiProblem && error.status === 412) void refresh()
      throw error
    }
    await refresh()
    notify({ tone: 'success', text: formatMessage({ id: 'admin.saved' }) })
  }

  return (
    <AdminForm send={send} submit={<FormattedMessage id="admin.form.save" />}>
      {(faultOf) => <PlatformFields platform={platform} faultOf={faultOf} />}
    </AdminForm>
  )
}
