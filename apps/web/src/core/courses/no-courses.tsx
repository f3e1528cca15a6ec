import { Card } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { FormattedMessage } from 'react-intl'

export function NoCourses() {
  return (
    <Card padded={false}>
      <EmptyState plain level={3} title={<FormattedMessage id="core.home.courses.none" />}>
        <p>
          <FormattedMessage id="core.home.courses.none.why" />
        </p>
      </EmptyState>
    </Card>
  )
}
