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
import {
  nameOf,
  useCategoriesClient,
  useRefreshPlaces,
  useVersionNow,
  type Category,
  type CourseItem,
} from './use-places.ts'

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
  const versionNow = useVersionNow()
  const navigate = useNavigate()
  // One press of a button that is sent twice is one change.
  const [idempotencyKey] = useState(newKey)
  const done = async <T,>(change: Promise<T>): Promise<T> => {
    // What it is now is shown beside the words that say why not.
    change.catch(() => void refresh())
    const made = await change
    await refresh()
    onClose()
    return made
  }
  const title = <FormattedMessage id={`admin.places.title.${task.kind}`} values={{ name: nameIn(task) }} />
  switch (task.kind) {
    case 'new-category':
      return (
        <NameDialog
          title={title}
          submit="admin.places.create"
          onClose={onClose}
          send={(name) => done(client.create({ body: { name, parent: task.parent }, idempotencyKey }))}
        />
      )
    case 'rename': {
      const { category } = task
      return (
        <NameDialog
          title={title}
          name={category.name}
          submit="admin.form.save"
          onClose={onClose}
          send={(name) =>
            done(client.update({ params: { category: category.id }, body: { name }, ifMatch: versionNow(category) }))
          }
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
            const { id } = await done(core.courses.create({ body, idempotencyKey }))
            await navigate({ to: `/courses/${id}/manage` })
          }}
        >
          {(faultOf) => <CourseFields faultOf={faultOf} />}
        </AdminDialog>
      )
    case 'move': {
      const { category } = task
      const params = { category: category.id }
      return (
        <MoveDialog
          title={title}
          moving={category.id}
          onClose={onClose}
          send={(parent) => done(client.move({ params, body: { parent }, ifMatch: versionNow(category) }))}
        />
      )
    }
    case 'move-course': {
      const { course, from } = task
      const params = { course: course.id }
      return (
        <MoveDialog
          title={title}
          moving={course.id}
          from={from}
          onClose={onClose}
          send={(category) => done(core.courses.move({ params, body: { category }, ifMatch: versionNow(course) }))}
        />
      )
    }
    case 'delete': {
      const { category } = task
      return (
        <DeleteDialog
          title={title}
          why="admin.places.delete.why"
          onClose={onClose}
          remove={() => done(client.remove({ params: { category: category.id }, ifMatch: versionNow(category) }))}
        />
      )
    }
    case 'delete-course': {
      const { course } = task
      return (
        <DeleteDialog
          title={title}
          why="admin.places.delete_course.why"
          onClose={onClose}
          remove={() => done(core.courses.remove({ params: { course: course.id }, ifMatch: versionNow(course) }))}
        />
      )
    }
  }
}

function nameIn(task: PlaceTask): string {
  if ('course' in task) return nameOf(task.course)
  return 'category' in task && task.category !== null && typeof task.category === 'object' ? nameOf(task.category) : ''
}
