import { Button } from '@guichet/ui/button'
import { Card } from '@guichet/ui/card'
import { FormattedMessage } from 'react-intl'
import { NewActivityForm } from '../../activities/new-activity-form.tsx'
import { useRefreshPlaces } from '../../admin/places/use-places.ts'

/** A new activity of the course, in its place among the others. */
export function NewActivity({ course, onClose }: { readonly course: string; readonly onClose: () => void }) {
  const refresh = useRefreshPlaces()
  return (
    <Card>
      <NewActivityForm
        course={course}
        submit={<FormattedMessage id="admin.places.create" />}
        aside={
          <Button onClick={onClose}>
            <FormattedMessage id="admin.form.cancel" />
          </Button>
        }
        onCreated={async () => {
          await refresh()
          onClose()
        }}
      />
    </Card>
  )
}
