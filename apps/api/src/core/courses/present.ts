import type { z } from 'zod'
import type { course, courseItem } from './contract.ts'
import type { CourseRow } from './repository.ts'

export function presentCourseItem(row: CourseRow): z.output<typeof courseItem> {
  return {
    id: row.id,
    shortName: row.shortName,
    fullName: row.fullName,
    category: row.categoryId === null ? null : { id: row.categoryId, name: row.categoryName ?? '' },
    hidden: row.hidden,
    version: row.version,
  }
}

export function presentCourse(row: CourseRow, capabilities: Iterable<string>): z.output<typeof course> {
  return { ...presentCourseItem(row), capabilities: [...capabilities] }
}
