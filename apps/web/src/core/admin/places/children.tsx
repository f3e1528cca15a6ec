import { More } from '@guichet/plugin-kit/web/more'
import { Skeleton } from '@guichet/ui/skeleton'
import { FormattedMessage } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { CategoryNode } from './category-node.tsx'
import { CourseNode } from './course-node.tsx'
import type { PlaceTask } from './place-dialog.tsx'
import css from './places.module.css'
import { useCategories, useCourses, type Category } from './use-places.ts'

interface Props {
  /** Null: the outermost. */
  readonly of: Category | null
  readonly withCourses: boolean
  readonly onTask: (task: PlaceTask) => void
}

/** What lies directly in a category: categories first, then courses. */
export function Children({ of, withCourses, onTask }: Props) {
  const categories = useCategories(of?.id ?? null)
  const courses = useCourses(of?.id ?? null)
  const error = categories.error ?? courses.error
  if (error !== null) {
    return (
      <RegionFailed
        error={error}
        reset={() => {
          void categories.refetch()
          void courses.refetch()
        }}
      />
    )
  }
  if (categories.data === undefined || courses.data === undefined) return <Skeleton width="40%" height="1rem" />
  const inner = categories.data.pages.flatMap((page) => page.items)
  const lessons = withCourses ? courses.data.pages.flatMap((page) => page.items) : []
  if (inner.length + lessons.length === 0) {
    return (
      <p className={css.empty}>
        <FormattedMessage id="admin.places.empty" />
      </p>
    )
  }
  return (
    <>
      <ul className={css.list}>
        {inner.map((category) => (
          <CategoryNode key={category.id} category={category} onTask={onTask}>
            <Children of={category} withCourses onTask={onTask} />
          </CategoryNode>
        ))}
        {lessons.map((course) => (
          <CourseNode key={course.id} course={course} category={of} onTask={onTask} />
        ))}
      </ul>
      <More of={categories} />
      {withCourses && <More of={courses} />}
    </>
  )
}
