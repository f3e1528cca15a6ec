import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage } from 'react-intl'
import { AdminForm, written } from '../form/admin-form.tsx'

interface Names {
  readonly fullName: string
  readonly shortName: string
}

interface Props {
  readonly course?: Names
  /** Id of the word on the button. */
  readonly submit: string
  readonly send: (names: Names) => Promise<void>
  readonly onCancel?: () => void
}

const CODES = { 'core.course.short_name_taken': 'shortName' }

/** What a course is called, at length and in short. */
export function CourseForm({ course, submit, send, onCancel }: Props) {
  return (
    <AdminForm
      codes={CODES}
      send={(data) => send({ fullName: written(data, 'fullName'), shortName: written(data, 'shortName') })}
      submit={<FormattedMessage id={submit} />}
      aside={
        onCancel && (
          <Button onClick={onCancel}>
            <FormattedMessage id="admin.form.cancel" />
          </Button>
        )
      }
    >
      {(faultOf) => (
        <>
          <Field size="s" label={<FormattedMessage id="admin.places.full_name" />} error={faultOf('fullName')}>
            <TextInput size="s" name="fullName" defaultValue={course?.fullName} maxLength={200} autoComplete="off" />
          </Field>
          <Field
            size="s"
            label={<FormattedMessage id="admin.places.short_name" />}
            hint={<FormattedMessage id="admin.places.short_name.hint" />}
            error={faultOf('shortName')}
          >
            <TextInput size="s" name="shortName" defaultValue={course?.shortName} maxLength={50} autoComplete="off" />
          </Field>
        </>
      )}
    </AdminForm>
  )
}
