import { ApiProblem } from '@guichet/plugin-kit/client'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Switch } from '@guichet/ui/switch'
import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../../app/site-context.ts'
import { AdminForm } from '../../admin/form/admin-form.tsx'
import { COURSE_CODES, CourseFields, courseNames } from '../../admin/places/course-fields.tsx'
import { useRefreshPlaces } from '../../admin/places/use-places.ts'

interface Props {
  readonly course: {
    readonly id: string
    readonly fullName: string
    readonly shortName: string
    readonly hidden: boolean
    readonly version: number
  }
}

export function CourseIdentity({ course }: Props) {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const { notify } = useApp()
  const refresh = useRefreshPlaces()
  const notifyFailure = useNotifyFailure()
  const { id, version, hidden } = course

  async function change(body: { fullName?: string; shortName?: string; hidden?: boolean }): Promise<void> {
    try {
      await core.courses.update({ params: { course: id }, body, ifMatch: version })
    } catch (error) {
      // What it is now is shown beside the words that say so.
      if (error instanceof ApiProblem && error.status === 412) void refresh()
      throw error
    }
    await refresh()
    notify({ tone: 'success', text: formatMessage({ id: 'admin.saved' }) })
  }

  const hide = useMutation({ mutationFn: (wanted: boolean) => change({ hidden: wanted }), onError: notifyFailure })

  return (
    <>
      <AdminForm
        codes={COURSE_CODES}
        submit={<FormattedMessage id="admin.form.save" />}
        send={(data) => change(courseNames(data))}
      >
        {(faultOf) => <CourseFields course={course} faultOf={faultOf} />}
      </AdminForm>
      <Switch
        label={<FormattedMessage id="admin.course.hidden" />}
        checked={hidden}
        aria-disabled={hide.isPending || undefined}
        onChange={() => hide.isPending || hide.mutate(!hidden)}
      />
    </>
  )
}
