import { More } from '@guichet/plugin-kit/web/more'
import { CardList } from '@guichet/ui/card'
import { Icon } from '@guichet/ui/icon'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSite } from '../../app/site-context.ts'
import css from './course-list.module.css'
import { NoCourses } from './no-courses.tsx'
import { coursesQuery } from './queries.ts'

export function CourseList() {
  const { core } = useSite()
  const query = useSuspenseInfiniteQuery(coursesQuery(core))
  const courses = query.data.pages.flatMap((page) => page.items)

  if (courses.length === 0) return <NoCourses />
  return (
    <>
      <CardList>
        {courses.map(({ id, shortName, fullName, category }) => (
          <li key={id} className={css.row}>
            <span className={css.monogram} aria-hidden="true">
              {shortName.slice(0, 2)}
            </span>
            <div>
              <Link to={`/courses/${id}`} className={css.name}>
                {fullName}
              </Link>
              <p className={css.place}>{category?.name ?? shortName}</p>
            </div>
            <Icon name="chevron-right" className={css.go} />
          </li>
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}
