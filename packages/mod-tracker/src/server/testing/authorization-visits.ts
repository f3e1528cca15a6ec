import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'
import { INVOLVED, STAFF, STRANGERS, who } from './authorization-who.ts'

// By hand: whoever it is, with or without a token, comes without an account. The trackers are open; that closed ones are not there at any of these
// is in visits/report.test.ts, and what is taken, with work that was done, too.

const anybody = who({ allowed: 'nobody suspended ended anyone' })
const refused = who({ refused: 'nobody suspended ended anyone' })
const away = who({ 404: 'nobody suspended ended anyone' })

/** develop, resolve or manage; to who reads the ticket without, there is no such thing. */
const agentsRead = who({ allowed: `${STAFF} readToken writeToken`, 404: `student mentor ${INVOLVED} ${STRANGERS}` })
const agentsWrite = who({
  allowed: `${STAFF} writeToken`,
  403: 'readToken',
  404: `student mentor ${INVOLVED} ${STRANGERS}`,
})

export const VISITS: AuthorizationTable<Actor>['operations'] = {
  'tracker.visit.form': { who: anybody, elsewhere: anybody },
  'tracker.visit.work': { who: anybody, elsewhere: anybody },
  'tracker.visit.tickets.report': {
    who: refused,
    elsewhere: refused,
    refusedWith: 422,
    request: () => ({ body: { description: 'The gate does not open', proof: '{}' } }),
    cases: {
      'with what only others say': {
        who: refused,
        refusedWith: 400,
        request: (ids) => ({ body: { description: 'x', proof: '{}', onBehalfOf: ids['colleague'] } }),
      },
    },
  },
  'tracker.visit.followed.follow': {
    who: anybody,
    elsewhere: anybody,
    request: (ids) => ({ body: { secret: ids['secret'] } }),
    cases: {
      'by the secret of elsewhere': { who: away, request: (ids) => ({ body: { secret: ids['otherSecret'] } }) },
      'by none': {
        who: away,
        request: () => ({ body: { secret: 'A'.repeat(43) } }),
        like: 'by the secret of elsewhere',
      },
    },
  },
  'tracker.visit.answers.answer': {
    who: refused,
    elsewhere: refused,
    refusedWith: 422,
    request: (ids) => ({ body: { secret: ids['secret'], body: 'And one more thing', proof: '{}' } }),
    cases: {
      'by the secret of elsewhere': {
        who: away,
        request: (ids) => ({ body: { secret: ids['otherSecret'], body: 'And one more thing', proof: '{}' } }),
      },
    },
  },
  'tracker.tickets.visitor.get': { who: agentsRead },
  'tracker.tickets.visitor.contact.forget': { who: agentsWrite },
  'tracker.tickets.visitor.link.unlink': { who: agentsWrite },
}
