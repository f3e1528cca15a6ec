import { Card } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { FormattedMessage } from 'react-intl'

export function NoActivities({ inCourse }: { readonly inCourse: boolean }) {
  const id = inCourse ? 'core.course.none' : 'core.home.activities.none'
  return (
    <Card padded={false}>
      <EmptyState title={<FormattedMessage id={id} />}>
        <p>
          <FormattedMessage id={`${id}.why`} />
        </p>
      </EmptyState>
    </Card>
  )
}
