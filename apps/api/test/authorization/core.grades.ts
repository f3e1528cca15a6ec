import type { Expectation } from '@guichet/plugin-kit/testing/authorization'
import type { CoreActor } from './core.places.ts'
import { itsEditors, itsEditorsRead, who } from './core.rows.ts'

const rubric = { enabled: false, maximum: 10, rubric: {}, sending: 'manual' }
const none = { 'if-match': '"0"' }

/** For who grades or looks after the activity; nobody in it came from an LMS, so there is nobody to comment on. */
export const gradeOperations: Readonly<Record<string, Expectation<CoreActor>>> = {
  'activities.grading.view': { place: 'activity', who: itsEditorsRead },
  'activities.grading.change': {
    place: 'activity',
    who: itsEditors,
    request: () => ({ body: rubric, headers: none }),
  },
  'activities.scores.list': { place: 'activity', who: itsEditorsRead },
  'activities.scores.sending.send': {
    place: 'activity',
    who: who({
      refused: 'agent editingteacher manager head writeToken siteManager',
      403: 'student readToken',
      404: 'stranger teacher elsewhere',
    }),
    refusedWith: 409,
    request: () => ({ body: { users: null } }),
  },
  'activities.scores.comment': {
    place: 'activity',
    who: who({ 403: 'student readToken', 404: 'anyone' }),
    request: () => ({ body: { text: 'Well done' }, headers: none }),
  },
}
