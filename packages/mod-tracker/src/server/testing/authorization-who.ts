import { rows } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'

export const who = rows<Actor>(['agent', 'reporter', 'assignee', 'watcher', 'mentor'])

// By hand from domain.md (Who may do what; Modes of support, ticketting; the role-transition matrix, ticketting, strict, free), never from
// the code that is tried. The ticket is POSTED, of `reporter`; `assignee` and `watcher` are students too: what each may do comes from what
// they are to the ticket alone. `student` reported another. `mentor` observes `reporter` (ADR 23): they look at the ticket, and do nothing to it.

export const STRANGERS = 'stranger elsewhere'
export const INVOLVED = 'reporter assignee watcher'
export const STAFF = 'agent teacher editingteacher manager siteManager'

/** seeissues or report: whoever is in the course; the desk's agent has a role in the tracker alone. */
export const members = who({ allowed: `student ${INVOLVED} mentor ${STAFF} readToken writeToken`, 404: STRANGERS })
export const membersWrite = who({
  allowed: `student ${INVOLVED} ${STAFF} writeToken`,
  403: 'readToken mentor',
  404: STRANGERS,
})
/** seeissues, and viewallissues or manage, or being its reporter, assignee or watcher. */
export const readers = who({ allowed: `${INVOLVED} mentor ${STAFF} readToken writeToken`, 404: `student ${STRANGERS}` })
export const readersWrite = who({
  allowed: `${INVOLVED} ${STAFF} writeToken`,
  403: 'readToken',
  404: `student mentor ${STRANGERS}`,
})
/** What is done with a ticket by some of those who read it. */
export const of = (allowed: string, refused: string) =>
  who({ allowed, refused, 403: 'readToken', 404: `student mentor ${STRANGERS}` })
export const nobody = of('', `${INVOLVED} ${STAFF} writeToken`)
export const entrusting = of(`${STAFF} writeToken`, INVOLVED)
export const unable = who({
  refused: `${STAFF} writeToken`,
  403: `readToken ${INVOLVED}`,
  404: `student mentor ${STRANGERS}`,
})
export const malformed = who({
  refused: `student mentor ${INVOLVED} ${STAFF} writeToken`,
  403: 'readToken',
  404: STRANGERS,
})

/** develop, resolve or manage. */
export const agentsRead = who({
  allowed: `${STAFF} readToken writeToken`,
  403: `student mentor ${INVOLVED}`,
  404: STRANGERS,
})
export const agentsRefused = who({
  refused: `${STAFF} writeToken`,
  403: `student mentor ${INVOLVED} readToken`,
  404: STRANGERS,
})
export const agents = who({
  allowed: `${STAFF} writeToken`,
  403: `student mentor ${INVOLVED} readToken`,
  404: STRANGERS,
})

/** configure: manager and editingteacher; the teacher and the desk's agent work there, and set nothing up. */
const HEADS = 'editingteacher manager siteManager'
const WORKERS = `student mentor ${INVOLVED} agent teacher`
export const headsRead = who({ allowed: `${HEADS} readToken writeToken`, 403: WORKERS, 404: STRANGERS })
export const heads = who({ allowed: `${HEADS} writeToken`, 403: `readToken ${WORKERS}`, 404: STRANGERS })
export const headsRefused = who({ refused: `${HEADS} writeToken`, 403: `readToken ${WORKERS}`, 404: STRANGERS })
/** What is for every place at once asks the right at the site. */
export const sharers = who({
  allowed: 'siteManager',
  refused: 'editingteacher manager writeToken',
  403: `readToken ${WORKERS}`,
  404: STRANGERS,
})
export const headsReadRefused = who({ refused: `${HEADS} readToken writeToken`, 403: WORKERS, 404: STRANGERS })

/** What those who may ask are told when the question is none. */
export const unclear = who({ refused: `student mentor ${INVOLVED} ${STAFF} readToken writeToken`, 404: STRANGERS })

type Row = ReturnType<typeof who>

/** Of the same, where it takes more than seeing tickets: to look as well. */
export const notMentor = (row: Row): Row => ({ ...row, mentor: 403 })
/** Of the same, where seeing tickets is enough: what is one's own in a tracker, or comes to nothing. */
export const alsoMentor = (row: Row): Row => ({ ...row, mentor: 'allowed' })
