import { ApiProblem } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { TextArea } from '@guichet/ui/text-area'
import { FormattedMessage } from 'react-intl'
import { AdminForm, written } from '../../admin/form/admin-form.tsx'
import { useGradesClient, useRefreshGrades, type Learner } from './use-grades.ts'

const LONGEST = 2_000

interface Props {
  readonly learner: Learner
  readonly onDone: () => void
}

/** What somebody reads beside their score in the LMS. */
export function CommentForm({ learner: { person, comment }, onDone }: Props) {
  const { id } = useActivity()
  const client = useGradesClient()
  const refresh = useRefreshGrades()

  async function send(data: FormData): Promise<void> {
    try {
      const params = { activity: id, user: person.id }
      await client.comment({ params, body: { text: written(data, 'text') }, ifMatch: comment.version })
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) void refresh()
      throw error
    }
    await refresh()
    onDone()
  }

  return (
    <AdminForm
      send={send}
      submit={<FormattedMessage id="grades.comment.save" />}
      aside={
        <Button onClick={onDone}>
          <FormattedMessage id="grades.cancel" />
        </Button>
      }
    >
      {(faultOf) => (
        <Field
          size="s"
          label={<FormattedMessage id="grades.comment.label" values={{ name: person.name }} />}
          error={faultOf('text')}
        >
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for */}
          <TextArea size="s" name="text" autoFocus maxLength={LONGEST} defaultValue={comment.text} />
        </Field>
      )}
    </AdminForm>
  )
}
