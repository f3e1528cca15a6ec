import { CONTEXT_LEVELS } from '@guichet/domain/access/contexts'
import { atSite, inActivity, inCategory, inCourse } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, page, pageQuery, person, text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import {
  activityAssignmentPaths,
  categoryAssignmentPaths,
  enrolmentPaths,
  siteAssignmentPaths,
  userAssignmentPaths,
} from './paths.ts'

export const assignment = z
  .object({
    user: person,
    /** The short name of the role. */
    role: z.string(),
    /** `manual`, or the component that keeps it: then it is not changed by hand. */
    origin: z.string(),
    assignedAt: instant,
  })
  .meta({ id: 'Assignment' })

const listQuery = z.strictObject(pageQuery)
const candidatesQuery = z.strictObject({
  matching: text(100).min(2),
  limit: whole(1, 50).default(20),
})
const giveBody = z.strictObject({ role: z.string().max(50) })

const assignments = page(assignment)
const people = z.object({ items: z.array(person) })
const errors = ['core.role.unknown', 'core.role.not_here', 'core.role.above_yours', 'core.role.last_manager'] as const

const summaries = {
  list: 'Who was given which role here, by family name',
  candidates: 'People known here who could be given a role, whose name, username or e-mail matches',
  give: 'Give a person a role here, in place of the one given to them here by hand before',
  take: 'Take from a person the role given to them here by hand; having none is a success too',
} as const

const courseParams = z.strictObject({ course: id })
const categoryParams = z.strictObject({ category: id })
const activityParams = z.strictObject({ activity: id })
const user = { user: id }

// No If-Match: an assignment has no versions. It is given whole, so the last word counts, and giving it twice changes nothing.

export const enrolmentsContract = defineContract(enrolmentPaths, {
  list: {
    summary: summaries.list,
    access: inCourse('course', 'core/role:view'),
    params: courseParams,
    query: listQuery,
    answers: { 200: assignments },
  },
  candidates: {
    summary: summaries.candidates,
    access: inCourse('course', 'core/role:assign'),
    params: courseParams,
    query: candidatesQuery,
    answers: { 200: people },
  },
  give: {
    summary: summaries.give,
    access: inCourse('course', 'core/role:assign'),
    params: courseParams.extend(user),
    body: giveBody,
    answers: { 200: assignment },
    errors,
  },
  take: {
    summary: summaries.take,
    access: inCourse('course', 'core/role:assign'),
    params: courseParams.extend(user),
    answers: { 204: null },
    errors,
  },
})

export const categoryAssignmentsContract = defineContract(categoryAssignmentPaths, {
  list: {
    summary: summaries.list,
    access: inCategory('category', 'core/role:view'),
    params: categoryParams,
    query: listQuery,
    answers: { 200: assignments },
  },
  candidates: {
    summary: summaries.candidates,
    access: inCategory('category', 'core/role:assign'),
    params: categoryParams,
    query: candidatesQuery,
    answers: { 200: people },
  },
  give: {
    summary: summaries.give,
    access: inCategory('category', 'core/role:assign'),
    params: categoryParams.extend(user),
    body: giveBody,
    answers: { 200: assignment },
    errors,
  },
  take: {
    summary: summaries.take,
    access: inCategory('category', 'core/role:assign'),
    params: categoryParams.extend(user),
    answers: { 204: null },
    errors,
  },
})

export const activityAssignmentsContract = defineContract(activityAssignmentPaths, {
  list: {
    summary: summaries.list,
    access: inActivity('activity', 'core/role:view'),
    params: activityParams,
    query: listQuery,
    answers: { 200: assignments },
  },
  candidates: {
    summary: summaries.candidates,
    access: inActivity('activity', 'core/role:assign'),
    params: activityParams,
    query: candidatesQuery,
    answers: { 200: people },
  },
  give: {
    summary: summaries.give,
    access: inActivity('activity', 'core/role:assign'),
    params: activityParams.extend(user),
    body: giveBody,
    answers: { 200: assignment },
    errors,
  },
  take: {
    summary: summaries.take,
    access: inActivity('activity', 'core/role:assign'),
    params: activityParams.extend(user),
    answers: { 204: null },
    errors,
  },
})

/** A role of somebody's, with where they have it. */
export const held = z
  .object({
    role: z.string(),
    origin: z.string(),
    assignedAt: instant,
    place: z.object({
      level: z.enum(CONTEXT_LEVELS),
      id,
      /** Null: the site. */
      name: z.string().nullable(),
    }),
  })
  .meta({ id: 'HeldRole' })

export const userAssignmentsContract = defineContract(userAssignmentPaths, {
  list: {
    summary: 'The roles that a person was given, everywhere, in the order in which they got them',
    access: atSite('core/user:view'),
    params: z.strictObject(user),
    query: listQuery,
    answers: { 200: page(held) },
  },
})

export const siteAssignmentsContract = defineContract(siteAssignmentPaths, {
  list: { summary: summaries.list, access: atSite('core/role:view'), query: listQuery, answers: { 200: assignments } },
  candidates: {
    summary: summaries.candidates,
    access: atSite('core/role:assign'),
    query: candidatesQuery,
    answers: { 200: people },
  },
  give: {
    summary: summaries.give,
    access: atSite('core/role:assign'),
    params: z.strictObject(user),
    body: giveBody,
    answers: { 200: assignment },
    errors,
  },
  take: {
    summary: summaries.take,
    access: atSite('core/role:assign'),
    params: z.strictObject(user),
    answers: { 204: null },
    errors,
  },
})
