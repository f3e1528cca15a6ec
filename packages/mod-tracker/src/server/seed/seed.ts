import type { ActivityRef, Host } from '@guichet/plugin-kit/host'
import type { DemoPlaces } from '@guichet/plugin-kit/server'
import { COURSE_STORIES } from './course-stories.ts'
import { DESK_STORIES } from './desk-stories.ts'
import { live } from './story.ts'

const component = 'mod_tracker'

/** Two trackers for the demo. One that is there already is left alone, with whatever has become of it. */
export async function seed({ host, demo }: { host: Host; demo: DemoPlaces }): Promise<void> {
  const course = await demo.createActivity({
    component,
    name: 'Suivi du projet',
    courseId: demo.courseId,
    settings: { prefix: 'PRJ', preset: 'bugtracker', mode: 'relaxed' },
  })
  if (course !== null) await seedCourse(host, demo, course)

  const desk = await demo.createActivity({
    component,
    name: 'Support informatique',
    courseId: null,
    everyone: 'student',
    roles: { editingteacher: 'editingteacher', teacher: 'teacher' },
    settings: { prefix: 'SI', preset: 'ticketting', mode: 'strict', path: 'lifecycle' },
  })
  if (desk !== null) await seedDesk(host, demo, desk)
}

async function seedCourse(host: Host, { people }: DemoPlaces, activity: ActivityRef): Promise<void> {
  const { editingteacher: claire, teacher: karim, student1: ines, student2: theo } = people
  for (const story of COURSE_STORIES) await live({ host, activity, people: { claire, karim, ines, theo } }, story)
}

/** The teachers are its agents. */
async function seedDesk(host: Host, { people }: DemoPlaces, activity: ActivityRef): Promise<void> {
  const { editingteacher: claire, teacher: karim, student1: ines, student2: theo } = people
  for (const story of DESK_STORIES)
    await live({ host, activity, people: { claire, karim, ines, theo, agent: claire, expert: karim } }, story)
}
