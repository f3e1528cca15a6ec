import { rows, type AuthorizationTable, type School } from '@guichet/plugin-kit/testing/authorization'
import { CAPTCHA } from '../../types/names.ts'
import { Desk } from './desks.ts'

// By hand: work is for who reports, which everybody in the course may.

const who = rows([])
const members = who({
  allowed: 'student teacher editingteacher manager siteManager readToken writeToken',
  404: 'stranger elsewhere',
})

/** Three trackers that ask for work, each in a field of its own name. */
async function build({ host, courses, person }: School<never>) {
  const make = async (courseId: string, staff: 'editingteacher' | 'elsewhere:editingteacher', code: string) => {
    const desk = await Desk.in(host, courseId)
    await desk.ask(person(staff), [{ code, type: CAPTCHA, settings: { difficulty: 'light' } }])
    return { tracker: desk.id, code }
  }
  const here = await make(courses.here, 'editingteacher', 'here')
  const sibling = await make(courses.here, 'editingteacher', 'sibling')
  const elsewhere = await make(courses.elsewhere, 'elsewhere:editingteacher', 'elsewhere')
  return {
    here: { ids: () => here },
    sibling: { ids: () => sibling },
    elsewhere: { ids: () => elsewhere },
    foreign: { code: 'elsewhere' },
  }
}

const table: AuthorizationTable = {
  actors: {},
  place: 'tracker',
  tenants: {},
  build,
  operations: {
    'trackerelement_extra.trackers.fields.challenge.get': { who: members },
  },
}

export default table
