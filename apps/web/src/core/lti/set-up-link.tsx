import { ltiSessionPaths } from '@guichet/api/core/lti/session/paths'
import type { ltiSessionContract } from '@guichet/api/core/lti/session/contract'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Notice } from '@guichet/ui/notice'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { NewActivityForm } from '../activities/new-activity-form.tsx'
import type { Activity } from '../activities/queries.ts'
import { useCoreClient } from '../admin/use-core-client.ts'
import { CopiedLink } from './copied-link.tsx'
import { CourseActivities } from './course-activities.tsx'
import { pathOf } from './path-of.ts'
import type { Launched } from './receive.tsx'

/** The first launch of a link, by somebody who looks after the course: what does it open? A copied link says what it opened (lti.md 1.8). */
export function SetUpLink({ launch }: { readonly launch: Launched['launch'] }) {
  const { formatMessage } = useIntl()
  const client = useCoreClient<typeof ltiSessionContract>(ltiSessionPaths)
  const navigate = useNavigate()
  const notifyFailure = useNotifyFailure()
  usePageTitle(formatMessage({ id: 'lti.setup' }))
  const { copyOf, copied } = launch
  const { mutateAsync, isPending, data } = useMutation({
    mutationFn: (activity: Pick<Activity, 'id' | 'component' | 'name'>) =>
      client.open({ body: { activity: activity.id } }),
    onSuccess({ again }, activity) {
      const path = pathOf({ activity, purpose: 'open', reviewed: null })
      if (!again && path !== null) void navigate({ to: path, replace: true })
    },
    onError: notifyFailure,
  })
  const copy = useMutation({
    mutationFn: () => client.copy({ idempotencyKey: newKey() }),
    onSuccess(activity) {
      const path = pathOf({ activity, purpose: 'open', reviewed: null })
      if (path !== null) void navigate({ to: path, replace: true })
    },
    onError: notifyFailure,
  })
  const use = (activity: Pick<Activity, 'id' | 'component' | 'name'>) => void mutateAsync(activity).catch(() => {})

  if (data?.again === true)
    return (
      <Page width="narrow">
        <Notice tone="success">
          <FormattedMessage id="lti.setup.shared" />
        </Notice>
      </Page>
    )
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="lti.setup" />}
        lead={<FormattedMessage id="lti.setup.what" values={{ course: launch.course.name ?? launch.platform }} />}
      />
      {copyOf !== null && (
        <Section title={<FormattedMessage id="lti.setup.copied" values={{ name: copyOf.name }} />}>
          <CopiedLink
            copyOf={copyOf}
            busy={isPending || copy.isPending}
            onShare={() => use(copyOf)}
            onCopy={() => copy.mutate()}
          />
        </Section>
      )}
      {copied && copyOf === null && (
        <Section title={<FormattedMessage id="lti.setup.not_yours" />}>
          <Notice>
            <p>
              <FormattedMessage id="lti.setup.not_yours.what" />
            </p>
          </Notice>
        </Section>
      )}
      <CourseActivities course={launch.course.id} action={<FormattedMessage id="lti.setup.use" />} onChoose={use} />
      <Section title={<FormattedMessage id="lti.setup.new" />}>
        <NewActivityForm
          course={launch.course.id}
          submit={<FormattedMessage id="lti.setup.create" />}
          onCreated={async (activity) => void (await mutateAsync(activity))}
        />
      </Section>
    </Page>
  )
}
