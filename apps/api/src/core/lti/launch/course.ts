import type { NewEvent } from '@guichet/plugin-kit/event'
import { createCourse, updateCourse } from '../../courses/repository.ts'
import { courseNames, type CourseNames } from './course-names.ts'
import type { Provisioning } from './provision.ts'
import { servicesAfter, type CourseServices } from './services.ts'
import type { KnownCourse } from './standing.ts'

interface Course {
  readonly id: string
  readonly name: string
}

/** What is kept of what its launches say of a course. */
interface Said {
  readonly names: CourseNames
  readonly services: CourseServices
}

/** The course that the LMS's is here, in the deployment's category; where links are in none, one for all of them. */
export async function courseFor(provisioning: Provisioning, events: NewEvent[]): Promise<Course> {
  const { tx, launch, standing } = provisioning
  const { course } = standing
  const services = servicesAfter(launch, course)
  if (course === null) return newCourse(provisioning, services, events)
  const said = courseNames(course.id, launch.context, course.said)
  const name = await rename(provisioning, course, said, events)
  // Whoever was faster may have changed something else of it: the next launch looks again.
  const names = name === null ? course.said : said
  await tx.ltiCourse.update({
    where: { courseId: course.id },
    data: asRow({ names, services }),
    select: { courseId: true },
  })
  return { id: course.id, name: name ?? course.fullName }
}

/** Whether nothing is to be kept of what a launch says of it. */
export function isCourseAsSaid(course: KnownCourse, launch: Provisioning['launch']): boolean {
  const now = { ...courseNames(course.id, launch.context, course.said), ...servicesAfter(launch, course) }
  const kept = { ...course, ...course.said }
  return Object.entries(now).every(([name, value]) => String(value) === String(kept[name as keyof typeof now]))
}

/** It is called as the LMS calls it, name by name, while nobody calls it otherwise here. Null: somebody changes it at this moment. */
async function rename({ deps, tx }: Provisioning, course: KnownCourse, said: CourseNames, events: NewEvent[]) {
  const { id, version, fullName, shortName } = course
  const names = {
    ...(fullName === course.said.fullName && fullName !== said.fullName && { fullName: said.fullName }),
    ...(shortName === course.said.shortName && shortName !== said.shortName && { shortName: said.shortName }),
  }
  if (Object.keys(names).length === 0) return fullName
  if (!(await updateCourse(tx, { id, version }, names, deps.host.now()))) return null
  const changes = Object.fromEntries(
    Object.entries(names).map(([name, now]) => [name, [course[name as keyof CourseNames], now]] as const),
  )
  events.push({ type: 'core.course.updated', contextId: id, subjectId: id, subjectVersion: version + 1, changes })
  return names.fullName ?? fullName
}

async function newCourse(
  { deps: { host, siteId, lti }, tx, launch }: Provisioning,
  services: CourseServices,
  events: NewEvent[],
): Promise<Course> {
  const [id, at] = [host.newId(), host.now()]
  const { row } = launch.deployment
  const names = courseNames(id, launch.context, null, launch.platform.name ?? undefined)
  const { fullName, shortName } = names
  await createCourse(tx, { id, path: [siteId, row.categoryId!, id], shortName, fullName, at })
  const key = { courseId: id, deploymentId: row.id, contextId: launch.context?.id ?? '' }
  await tx.ltiCourse.create({
    data: { ...key, createdAt: at, ...asRow({ names, services }) },
    select: { courseId: true },
  })
  // Its people can be chosen before they have come.
  if (services.membershipsUrl !== null) await host.jobs.enqueue(tx, lti.roster, { courseId: id })
  const changes = { shortName: [null, shortName], fullName: [null, fullName] } as const
  events.push({ type: 'core.course.created', contextId: id, subjectId: id, subjectVersion: 1, changes })
  return { id, name: fullName }
}

const asRow = ({ names, services }: Said) => ({ ...names, ...services, gradeScopes: [...services.gradeScopes] })
