import { inCourse, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { coursePaths } from './paths.ts'

const shortName = line(50)
const fullName = line(200)

export const courseItem = z
  .object({
    id,
    shortName: z.string(),
    fullName: z.string(),
    category: z.object({ id, name: z.string() }).nullable(),
    hidden: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'CourseItem' })

export const course = courseItem
  .extend({
    /** What the requester may do here, of the core’s capabilities. */
    capabilities: z.array(z.string()),
  })
  .meta({ id: 'Course' })

const courseParams = z.strictObject({ course: id })

export const coursesContract = defineContract(coursePaths, {
  list: {
    summary: 'The courses the requester sees, by name',
    access: signedIn(),
    query: z.strictObject({
      /** Those of one category alone; `none`: those directly under the site. */
      category: z.union([z.literal('none'), id]).optional(),
      ...pageQuery,
    }),
    answers: { 200: page(courseItem) },
  },
  create: {
    summary: 'A new course, in a category or directly under the site',
    access: signedIn(),
    body: z.strictObject({ shortName, fullName, category: id.nullable() }),
    answers: { 201: course },
    errors: ['core.course.short_name_taken', 'core.place.moved'],
    idempotent: true,
  },
  get: {
    summary: 'One course',
    access: inCourse('course', 'core/course:view'),
    params: courseParams,
    answers: { 200: course },
  },
  update: {
    summary: 'Rename a course, hide it or show it',
    access: inCourse('course', 'core/course:update'),
    params: courseParams,
    body: z.strictObject({ shortName, fullName, hidden: z.boolean() }).partial(),
    answers: { 200: course },
    errors: ['core.course.short_name_taken'],
    ifMatch: true,
  },
  move: {
    summary: 'Take a course, with all that is in it, to another category or directly under the site',
    access: inCourse('course', 'core/course:update'),
    params: courseParams,
    body: z.strictObject({ category: id.nullable() }),
    answers: { 200: course },
    errors: ['core.place.moved'],
    ifMatch: true,
    idempotent: true,
  },
  remove: {
    summary: 'Delete a course that no activity is in; roles given in it go with it',
    access: inCourse('course', 'core/course:update'),
    params: courseParams,
    answers: { 204: null },
    errors: ['core.course.not_empty', 'core.place.moved'],
    ifMatch: true,
  },
})
