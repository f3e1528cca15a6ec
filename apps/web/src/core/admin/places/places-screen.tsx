import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button } from '@guichet/ui/button'
import { Page, PageHeader } from '@guichet/ui/page'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useHeld } from '../use-held.ts'
import { PlaceDialog, type PlaceTask } from './place-dialog.tsx'
import css from './places.module.css'
import { Children } from './children.tsx'

/** The categories and the courses in them, as a tree that opens where one looks. */
export default function PlacesScreen() {
  const { formatMessage } = useIntl()
  const may = useHeld()
  const [task, setTask] = useState<PlaceTask | null>(null)
  usePageTitle(formatMessage({ id: 'admin.places' }))
  // What is directly under the site is for who runs it.
  const runsSite = may('core/user:manage')
  return (
    <Page>
      <PageHeader
        title={<FormattedMessage id="admin.places" />}
        lead={<FormattedMessage id="admin.places.why" />}
        actions={
          runsSite && (
            <>
              <Button icon="plus" onClick={() => setTask({ kind: 'new-course', category: null })}>
                <FormattedMessage id="admin.places.new_course" />
              </Button>
              <Button icon="plus" variant="primary" onClick={() => setTask({ kind: 'new-category', parent: null })}>
                <FormattedMessage id="admin.places.new_category" />
              </Button>
            </>
          )
        }
      />
      <nav className={css.tree} aria-label={formatMessage({ id: 'admin.places' })}>
        <Children of={null} withCourses={runsSite} onTask={setTask} />
      </nav>
      {task !== null && <PlaceDialog key={JSON.stringify(task)} task={task} onClose={() => setTask(null)} />}
    </Page>
  )
}
