import { Field } from '@guichet/ui/field'
import { FormattedMessage } from 'react-intl'
import { RecordText } from '../form/record-text.tsx'
import { written } from '../form/admin-form.tsx'

export interface CourseNames {
  readonly fullName: string
  readonly shortName: string
}

interface Props {
  readonly course?: CourseNames
  readonly faultOf: (field: string) => string | undefined
}

/** For the form around the fields: which of them a code of the API is about. */
export const COURSE_CODES = { 'core.course.short_name_taken': 'shortName' }

export const courseNames = (data: FormData): CourseNames => ({
  fullName: written(data, 'fullName'),
  shortName: written(data, 'shortName'),
})

/** What a course is called, at length and in short. */
export function CourseFields({ course, faultOf }: Props) {
  return (
    <>
      <Field size="s" label={<FormattedMessage id="admin.places.full_name" />} error={faultOf('fullName')}>
        <RecordText name="fullName" value={course?.fullName} maxLength={200} />
      </Field>
      <Field
        size="s"
        label={<FormattedMessage id="admin.places.short_name" />}
        hint={<FormattedMessage id="admin.places.short_name.hint" />}
        error={faultOf('shortName')}
      >
        <RecordText name="shortName" value={course?.shortName} maxLength={50} />
      </Field>
    </>
  )
}
