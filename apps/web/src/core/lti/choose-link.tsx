import { ltiSessionPaths } from '@guichet/api/core/lti/session/paths'
import type { ltiSessionContract } from '@guichet/api/core/lti/session/contract'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { EmptyState } from '@guichet/ui/empty-state'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { NewActivityForm } from '../activities/new-activity-form.tsx'
import { useCoreClient } from '../admin/use-core-client.ts'
import type { Activity } from '../activities/queries.ts'
import { ChooseInside, finderOf } from './choose-inside.tsx'
import { CourseActivities } from './course-activities.tsx'
import type { Launched } from './receive.tsx'

interface Chosen {
  readonly activity: string | null
  readonly title?: string
  readonly path?: string
}

type Answer = SuccessOf<(typeof ltiSessionContract)['operations']['choose']>

/** Deep linking (lti.md 1.9): what a new link in the LMS will open. The answer goes back by a form, from the frame that we are in. */
export function ChooseLink({ launch }: { readonly launch: Launched['launch'] }) {
  const { formatMessage } = useIntl()
  const client = useCoreClient<typeof ltiSessionContract>(ltiSessionPaths)
  const notifyFailure = useNotifyFailure()
  usePageTitle(formatMessage({ id: 'lti.choose' }))
  const { mutate, mutateAsync, data, isPending } = useMutation({
    mutationFn: (chosen: Chosen) => client.choose({ body: chosen }),
    onError: notifyFailure,
  })
  const addNothing = (
    <Button busy={isPending} onClick={() => mutate({ activity: null })}>
      <FormattedMessage id="lti.choose.cancel" />
    </Button>
  )
  const [inside, setInside] = useState<Activity | null>(null)
  if (data !== undefined) return <Sending {...data} />
  if (!launch.takesLinks) return <NothingFits actions={addNothing} />
  if (inside !== null)
    return (
      <ChooseInside
        activity={inside}
        busy={isPending}
        onChoose={(found) => mutate({ activity: inside.id, ...found })}
        onBack={() => setInside(null)}
      />
    )
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="lti.choose" />}
        lead={<FormattedMessage id="lti.choose.what" values={{ course: launch.course.name ?? launch.platform }} />}
        actions={addNothing}
      />
      <CourseActivities
        course={launch.course.id}
        action={<FormattedMessage id="lti.choose.add" />}
        onChoose={({ id }) => mutate({ activity: id })}
        more={{
          label: <FormattedMessage id="lti.choose.inside" />,
          of: ({ component }) => finderOf(component) !== null,
          onChoose: setInside,
        }}
      />
      <Section title={<FormattedMessage id="lti.setup.new" />}>
        <NewActivityForm
          course={launch.course.id}
          submit={<FormattedMessage id="lti.choose.create" />}
          onCreated={async ({ id }) => void (await mutateAsync({ activity: id }))}
        />
      </Section>
    </Page>
  )
}

/** Said before anything is made that could not be added. */
function NothingFits({ actions }: { readonly actions: ReactNode }) {
  return (
    <Page width="narrow">
      <EmptyState level={1} title={<FormattedMessage id="lti.choose.nothing_fits" />} actions={actions}>
        <p>
          <FormattedMessage id="lti.choose.nothing_fits.what" />
        </p>
      </EmptyState>
    </Page>
  )
}

/** Posts the answer to the platform, from this very frame, as soon as it is here. */
function Sending({ action, fields }: Answer) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.submit(), [])
  return (
    <Page width="narrow">
      <form ref={form} method="post" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <output>
          <FormattedMessage id="lti.choose.sending" />
        </output>
      </form>
    </Page>
  )
}
