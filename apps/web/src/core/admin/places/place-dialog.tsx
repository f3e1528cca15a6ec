import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useSite } from '../../../app/site-context.ts'
import { AdminDialog } from '../form/admin-dialog.tsx'
import { COURSE_CODES, CourseFields, courseNames } from './course-fields.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NameDialog } from './name-dialog.tsx'
import { useCategoriesClient, useRefreshPlaces, type Category, type CourseItem } from './use-places.ts'

/** What somebody is about to do to a place; null in `parent`, `category`, `from`: the site. */
export type PlaceTask =
  | { readonly kind: 'new-category'; readonly parent: string | null }
  | { readonly kind: 'new-course'; readonly category: string | null }
  | { readonly kind: 'rename' | 'move' | 'delete'; readonly category: Category }
  | { readonly kind: 'move-course'; readonly course: CourseItem; readonly from: string | null }
  | { readonly kind: 'delete-course'; readonly course: CourseItem }

/** Asks what it takes, does it, and shows the tree as it is then. */
export function PlaceDialog({ task, onClose }: { readonly task: PlaceTask; readonly onClose: () => void }) {
  const { core } = useSite()
  const client = useCategoriesClient()
  const refresh = useRefreshPlaces()
  const navigate = useNavigate()
  // One press of a button that is sent twice is one change.
  const [idempotencyKey] = useState(newKey)
  const done = async (): Promise<void> => {
    await refresh()
    onClose()
  }
  const title = <FormattedMessage id={`admin.places.title.${task.kind}`} values={{ name: nameOf(task) }} />
  switch (task.kind) {
    case 'new-category':
      return (
        <NameDialog
          title={title}
          submit="admin.places.create"
          onClose={onClose}
          send={async (name) => {
            await client.create({ body: { name, parent: task.parent }, idempotencyKey })
            await done()
          }}
        />
      )
    case 'rename': {
      const { id, name: old, version } = task.category
      return (
        <NameDialog
          title={title}
          name={old}
          submit="admin.form.save"
          onClose={onClose}
          send={async (name) => {
            await client.update({ params: { category: id }, body: { name }, ifMatch: version })
            await done()
          }}
        />
      )
    }
    case 'new-course':
      return (
        <AdminDialog
          title={title}
          codes={COURSE_CODES}
          submit={<FormattedMessage id="admin.places.create" />}
          onClose={onClose}
          send={async (data) => {
            const body = { ...courseNames(data), category: task.category }
            const { id } = await core.courses.create({ body, idempotencyKey })
            await done()
            await navigate({ to: `/courses/${id}/manage` })
          }}
        >
          {(faultOf) => <CourseFields faultOf={faultOf} />}
        </AdminDialog>
      )
    case 'move': {
      const { id, version } = task.category
      return (
        <MoveDialog
          title={title}
          moving={id}
          onClose={onClose}
          send={async (parent) => {
            await client.move({ params: { category: id }, body: { parent }, ifMatch: version })
            await done()
          }}
        />
      )
    }
    case 'move-course': {
      const { id, version } = task.course
      return (
        <MoveDialog
          title={title}
          moving={id}
          from={task.from}
          onClose={onClose}
          send={async (category) => {
            await core.courses.move({ params: { course: id }, body: { category }, ifMatch: version })
            await done()
          }}
        />
      )
    }
    case 'delete': {
      const { id, version } = task.category
      return (
        <DeleteDialog
          title={title}
          why="admin.places.delete.why"
          onClose={onClose}
          remove={async () => {
            await client.remove({ params: { category: id }, ifMatch: version })
            await done()
          }}
        />
      )
    }
    case 'delete-course': {
      const { id, version } = task.course
      return (
        <DeleteDialog
          title={title}
          why="admin.places.delete_course.why"
          onClose={onClose}
          remove={async () => {
            await core.courses.remove({ params: { course: id }, ifMatch: version })
            await done()
          }}
        />
      )
    }
  }
}

function nameOf(task: PlaceTask): string {
  if ('course' in task) return task.course.fullName
  return 'category' in task && task.category !== null && typeof task.category === 'object' ? task.category.name : ''
}
