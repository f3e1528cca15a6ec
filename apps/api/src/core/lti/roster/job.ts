import type { ServiceCall } from '@guichet/lti/services/call'
import { readRoster } from '@guichet/lti/services/names-roles/roster'
import { defineJob, type Job } from '@guichet/plugin-kit/job'
import { changed } from '@guichet/plugin-kit/server'
import { targetOf } from '../services.ts'
import { findRosterCourse, markAsked, staleCourses, type RosterCourse } from './repository.ts'
import { writeRoster, type Told } from './write.ts'

export interface RosterData extends Record<string, unknown> {
  readonly courseId?: string
}

/** Who has left is noticed this soon. */
const STALE = 3_600_000
/** Changes are believed for so long; then the list is read whole again. */
const WHOLE = 86_400_000

/** Asks the LMS for the people of its courses: each that nobody asked about for an hour becomes a job of its own. */
export const rosterJob = (call: () => ServiceCall, siteId: string): Job<RosterData, Told | null> => {
  const job = defineJob<RosterData, Told | null>({
    name: 'core.lti_roster',
    schedule: '*/10 * * * *',
    lease: 180,
    async ask({ data: { courseId }, host }) {
      const course = courseId === undefined ? null : await findRosterCourse(host.db, courseId)
      if (course === null) return null
      const changes = await askForChanges(call(), course, host.now())
      if (changes !== null) return changes
      const roster = await readRoster(call(), targetFor(course), course.membershipsUrl)
      if (roster.ok) return { course, roster: roster.value, changesOnly: false }
      // Thrown, so that it is tried again, later each time; what will not be better then waits for the next hour.
      if (roster.error.retry) throw new Error(`the list of people cannot be had: ${roster.error.code}`)
      return null
    },
    async run({ data: { courseId }, tx, host, asked }) {
      if (courseId === undefined) {
        for (const id of await staleCourses(tx, new Date(host.now().getTime() - STALE)))
          await host.jobs.enqueue(tx, job, { courseId: id })
        return
      }
      if (asked == null) return markAsked(tx, courseId, host.now())
      await host.change({ actor: null }, async (own) =>
        changed({ ok: true, value: null }, ...(await writeRoster(own, host, siteId, asked))),
      )
    },
  })
  return job
}

const targetFor = ({ platform, membershipsUrl }: RosterCourse) => targetOf(platform, [membershipsUrl])

/** Null: the LMS tells none, has not told all of them, or it is time to read everything again. */
async function askForChanges(call: ServiceCall, course: RosterCourse, now: Date): Promise<Told | null> {
  const { differencesUrl, wholeAt } = course
  if (differencesUrl === null || wholeAt === null || now.getTime() - wholeAt.getTime() >= WHOLE) return null
  const roster = await readRoster(call, targetFor(course), differencesUrl)
  return roster.ok && roster.value.stoppedBy === null ? { course, roster: roster.value, changesOnly: true } : null
}
