import { newKey } from '@guichet/plugin-kit/web/new-key'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import css from '../admin.module.css'
import { AdminForm, written } from '../form/admin-form.tsx'
import { OurValues } from './our-values.tsx'
import { PlatformFields, platformIn } from './platform-fields.tsx'
import { usePlatformsClient, useRefreshLti } from './use-lti.ts'

const CODES = { 'core.lti.platform_known': 'clientId' }

/** An LMS that is connected by hand: what it is told of us, and what we are told of it. */
export default function NewPlatformScreen() {
  const { formatMessage } = useIntl()
  const client = usePlatformsClient()
  const refresh = useRefreshLti()
  const navigate = useNavigate()
  usePageTitle(formatMessage({ id: 'admin.lti.new' }))

  async function send(data: FormData): Promise<void> {
    const body = { ...platformIn(data), issuer: written(data, 'issuer'), clientId: written(data, 'clientId') }
    const { id } = await client.create({ body, idempotencyKey: newKey() })
    await refresh()
    await navigate({ to: `/admin/lti/${id}` })
  }

  return (
    <Page width="narrow">
      <PageHeader title={<FormattedMessage id="admin.lti.new" />} lead={<FormattedMessage id="admin.lti.new.why" />} />
      <div className={css.parts}>
        <Panel title={<FormattedMessage id="admin.lti.ours" />}>
          <Region waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}>
            <OurValues />
          </Region>
        </Panel>
        <Panel title={<FormattedMessage id="admin.lti.theirs" />}>
          <AdminForm
            send={send}
            codes={CODES}
            submit={<FormattedMessage id="admin.lti.connect" />}
            aside={
              <Link to="/admin/lti">
                <FormattedMessage id="admin.form.cancel" />
              </Link>
            }
          >
            {(faultOf) => <PlatformFields faultOf={faultOf} />}
          </AdminForm>
        </Panel>
      </div>
    </Page>
  )
}
