import { rows, type AuthorizationTable, type School } from '@guichet/plugin-kit/testing/authorization'
import { Desk } from './desks.ts'

// By hand: who reads the ticket, of the staff, sees what was made of it; who edits the FAQ makes it. The student reads neither ticket nor draft.

const who = rows([])
const STRANGERS = 'stranger elsewhere'
const STAFF = 'teacher editingteacher manager siteManager'
const readers = who({ allowed: `${STAFF} readToken writeToken`, 404: `student ${STRANGERS}` })
const writers = who({ allowed: `${STAFF} writeToken`, 403: 'readToken', 404: `student ${STRANGERS}` })
/** Of another course: only who runs the site edits there too. */
const siteManager = who({
  allowed: 'siteManager',
  403: 'readToken',
  404: `student teacher editingteacher manager writeToken ${STRANGERS}`,
})
const members = who({ allowed: `student ${STAFF} readToken writeToken`, 404: STRANGERS })

/** Three desks that look alike, each with a solved ticket 1 and the article that was made of it; only this one has no ticket 3. */
async function build({ host, courses, person }: School<never>) {
  const make = async (courseId: string, staff: 'editingteacher' | 'elsewhere:editingteacher', more: number) => {
    const desk = await Desk.in(host, courseId)
    const ticket = await desk.report(person(staff), 'The lock of room 12 is broken')
    await desk.solve(person(staff), ticket, 'Turn the key twice.')
    const at = `POST /api/v1/ticket-articles/trackers/${desk.tracker}/tickets/1` as const
    const { body } = await person(staff).call<{ id: string }>(at, { body: { faq: desk.faq } })
    for (let i = 0; i < more; i++) await desk.report(person(staff), `Only here: ${i}`)
    return { tracker: desk.tracker, number: '1', faq: desk.faq, article: body.id }
  }
  const here = await make(courses.here, 'editingteacher', 0)
  const sibling = await make(courses.here, 'editingteacher', 2)
  const elsewhere = await make(courses.elsewhere, 'elsewhere:editingteacher', 2)
  const ids = (of: typeof here, other: typeof here) => () => ({ ...of, otherFaq: other.faq })
  return {
    here: { ids: ids(here, elsewhere) },
    sibling: { ids: ids(sibling, elsewhere) },
    elsewhere: { ids: ids(elsewhere, here) },
    foreign: { number: '3', article: elsewhere.article },
  }
}

const table: AuthorizationTable = {
  actors: {},
  place: 'tracker',
  // What it keeps joins two tenants; a row is found by either.
  tenants: {},
  build,
  operations: {
    'trackersuggest_faq.trackers.tickets.ofTicket': { who: readers },
    'trackersuggest_faq.trackers.tickets.make': {
      who: writers,
      request: ({ faq }) => ({ body: { faq } }),
      cases: {
        'in a FAQ of another course': { who: siteManager, request: ({ otherFaq }) => ({ body: { faq: otherFaq } }) },
      },
    },
    'trackersuggest_faq.faqs.articles.ticketOf': {
      place: 'faq',
      who: members,
      // An article that is not there was made of nothing, as one that is.
      odd: { article: { random: members, foreign: members } },
    },
  },
}

export default table
