import { rows, type Asked } from '@guichet/plugin-kit/testing/authorization'
import type { CoreActor } from './core.places.ts'

export const who = rows<CoreActor>(['agent', 'head'])

// Written by hand from domain.md and the core's table of capabilities, never from the code that is tried.

export const open = who({ allowed: 'nobody suspended ended anyone' })
export const signedIn = who({ allowed: 'anyone' })
export const atScreen = who({ allowed: 'anyone', 403: 'readToken writeToken' })
export const atSite = who({ allowed: 'siteManager', 403: 'anyone' })
export const members = who({
  allowed: 'student teacher editingteacher manager head readToken writeToken siteManager',
  404: 'stranger agent elsewhere',
})
export const staff = who({
  allowed: 'teacher editingteacher manager head readToken writeToken siteManager',
  403: 'student',
  404: 'stranger agent elsewhere',
})
export const editorsRead = who({
  allowed: 'editingteacher manager head readToken writeToken siteManager',
  403: 'student teacher',
  404: 'stranger agent elsewhere',
})
export const editors = who({
  allowed: 'editingteacher manager head writeToken siteManager',
  403: 'student teacher readToken',
  404: 'stranger agent elsewhere',
})
/** Of the tests' activity, which teachers do not see. */
export const itsMembers = who({
  allowed: 'student agent editingteacher manager head readToken writeToken siteManager',
  404: 'stranger teacher elsewhere',
})
export const itsMembersAtScreen = who({
  allowed: 'student agent editingteacher manager head siteManager',
  403: 'readToken writeToken',
  404: 'stranger teacher elsewhere',
})
/** Anything may be written about. */
export const draftName = { name: true, random: itsMembersAtScreen } as const
export const itsEditorsRead = who({
  allowed: 'agent editingteacher manager head readToken writeToken siteManager',
  403: 'student',
  404: 'stranger teacher elsewhere',
})
export const itsEditors = who({
  allowed: 'agent editingteacher manager head writeToken siteManager',
  403: 'student readToken',
  404: 'stranger teacher elsewhere',
})
/** What is made in a category, or in a course that one does not see. */
export const inCategory = who({ allowed: 'siteManager head', 403: 'readToken', 404: 'anyone' })
export const inOtherCategory = who({ allowed: 'siteManager elsewhere:head', 403: 'readToken', 404: 'anyone' })
export const nobodys = who({ 403: 'readToken', 404: 'anyone' })
export const malformed = who({ 403: 'readToken', refused: 'anyone' })
/** Somebody of another category is not there for who is not to look people up on the whole site. */
export const outside = (verdicts: typeof editors) =>
  Object.fromEntries(
    Object.entries(verdicts).map(([name, said]) => [name, said === 'allowed' && name !== 'siteManager' ? 404 : said]),
  ) as typeof editors

export const seen: Asked['headers'] = { 'if-match': '"1"' }
export const about = (body: unknown) => () => ({ body })
export const changing = (body: unknown) => () => ({ body, headers: seen })
export const looking = () => ({ query: 'matching=Actor' })

export function elsewhereEditors() {
  return who({
    allowed: 'siteManager elsewhere:editingteacher elsewhere:manager elsewhere:head',
    403: 'readToken elsewhere:student elsewhere:teacher',
    404: 'anyone',
  })
}

/** The people of a category, for who looks after it. */
export const lookers = who({ allowed: 'siteManager head elsewhere:head', 403: 'anyone' })
export const lookersHere = who({ allowed: 'siteManager head', 404: 'anyone' })
/** What is done to a category. */
export const headsRead = who({ allowed: 'siteManager head', 404: 'anyone' })
export const heads = who({ allowed: 'siteManager head', 403: 'readToken', 404: 'anyone' })
/** What is taken out of a category or a course takes a right there. */
export const upperHeads = who({ allowed: 'siteManager', 403: 'readToken head', 404: 'anyone' })
export const courseTakers = who({
  allowed: 'siteManager head',
  403: 'student teacher editingteacher manager readToken writeToken',
  404: 'stranger agent elsewhere',
})
export const activityTakers = who({
  allowed: 'editingteacher manager head writeToken siteManager',
  403: 'student agent readToken',
  404: 'stranger teacher elsewhere',
})

/** As there is an activity in it. */
export const courseTakersRefused = who({
  refused: 'siteManager head',
  403: 'student teacher editingteacher manager readToken writeToken',
  404: 'stranger agent elsewhere',
})
export const lookersThere = who({ allowed: 'siteManager elsewhere:head', 404: 'anyone' })
