/** A field that free text goes through: how long it may be, and whether it is one line. Or where what is sent is shown to nobody, and why. */
export type Field =
  | {
      readonly max: number
      readonly line?: boolean
      /** So many of the texts at least, where all would ask for as many records. */
      readonly some?: number
    }
  | { readonly nowhere: string }

/** A record holds few of them: so many are stored, and on the screens all stand in for what is called so (transit.ts). */
const line = (max: number) => ({ max, line: true, some: max < 100 ? 4 : 5 }) as const
const text = (max: number) => ({ max }) as const
const nowhere = (why: string) => ({ nowhere: why }) as const

const sought = nowhere('what is sought is compared and not kept; the screen has it in the field where it was typed')
const cursor = nowhere('it is a cursor of ours, or refused')
const queried = nowhere('it is a query that was understood; the bar shows it as it shows that of a list')
const zone = nowhere('it is a time zone, or refused')
const column = { ...text(1_000), some: 10 } as const

/**
 * Every field of every operation that takes markup, as the contracts have it (apps/api/test/attacks/free-text.test.ts fails when one is missing
 * here, or one that is here has gone): xss.spec.ts fills each with the texts of the corpus.
 */
export const FIELDS: Readonly<Record<string, Field>> = {
  'auth.signIn username': nowhere('whoever signs in sees it in the field where they typed it'),
  'auth.signIn password': nowhere('no page has a password'),
  'auth.refresh refreshToken': nowhere('no page has a token'),
  'auth.signOut refreshToken': nowhere('no page has a token'),
  'auth.passwordLink.look token': nowhere('no page has a token'),
  'auth.password.use token': nowhere('no page has a token'),
  'auth.password.use password': nowhere('no page has a password'),
  'tokens.create name': line(100),
  'me.password.changePassword current': nowhere('no page has a password'),
  'me.password.changePassword new': nowhere('no page has a password'),
  'markdown.preview text': text(100_000),
  'users.list matching': sought,
  'users.list origin': sought,
  'users.list cursor': cursor,
  'users.assignments.list cursor': cursor,
  'users.create givenName': line(100),
  'users.create familyName': line(100),
  'users.create email': nowhere('it is an address, or refused'),
  'users.create password': nowhere('no page has a password'),
  'users.update givenName': line(100),
  'users.update familyName': line(100),
  'users.update email': nowhere('it is an address, or refused'),
  'categories.list cursor': cursor,
  'categories.create name': line(200),
  'categories.update name': line(200),
  'categories.assignments.list cursor': cursor,
  'categories.candidates matching': sought,
  'categories.assignments.give role': nowhere('it is the name of a role, or refused'),
  'courses.list cursor': cursor,
  'courses.create shortName': line(50),
  'courses.create fullName': line(200),
  'courses.update shortName': line(50),
  'courses.update fullName': line(200),
  'courses.enrolments.list cursor': cursor,
  'courses.candidates matching': sought,
  'courses.enrolments.give role': nowhere('it is the name of a role, or refused'),
  'activities.assignments.list cursor': cursor,
  'activities.candidates matching': sought,
  'activities.assignments.give role': nowhere('it is the name of a role, or refused'),
  'site.assignments.list cursor': cursor,
  'site.candidates matching': sought,
  'site.assignments.give role': nowhere('it is the name of a role, or refused'),
  'activities.list cursor': cursor,
  'activities.create component': nowhere('it is the name of a plugin, or refused'),
  'activities.create name': line(200),
  /** As the plugin has it: of the tracker the thanks are free. */
  'activities.create settings.*': text(2_000),
  'activities.update name': line(200),
  'activities.drafts.keep text': text(250_000),
  'overview.recent cursor': cursor,
  'roles.create name': line(100),
  'roles.update name': line(100),
  'contexts.below matching': sought,
  'contexts.below cursor': cursor,
  'contexts.people matching': sought,
  /** The site's name stands at the top of every page. */
  'settings.update values.*': { max: 60, line: true, some: 4 },
  'tracker.assignees matching': sought,
  'tracker.reporters matching': sought,
  'tracker.mentionable.people matching': sought,
  'tracker.mentionable.people ids': nowhere('they are ids, or refused'),
  'tracker.requesters matching': sought,
  'tracker.settings.change thanksMessage': text(2_000),
  'tracker.settings.preview thanksMessage': nowhere('its answer does not have them'),
  'tracker.settings.history cursor': cursor,
  'tracker.tickets.list q': text(1_000),
  'tracker.tickets.list timeZone': zone,
  'tracker.tickets.list cursor': cursor,
  'tracker.tickets.create summary': { ...text(255), some: 10 },
  'tracker.tickets.create description': text(100_000),
  'tracker.tickets.edit summary': line(255),
  'tracker.tickets.edit description': text(100_000),
  'tracker.tickets.edit resolution': text(100_000),
  'tracker.tickets.transitions.move resolution': text(100_000),
  'tracker.tickets.history.list cursor': cursor,
  'tracker.tickets.comments.list cursor': cursor,
  'tracker.tickets.comments.create body': text(20_000),
  'tracker.tickets.comments.edit body': text(20_000),
  'tracker.tickets.comments.split summary': line(255),
  'tracker.deleted.list cursor': cursor,
  'tracker.tickets.watchers.candidates matching': sought,
  'tracker.watches.mine cursor': cursor,
  'tracker.views.create name': line(80),
  'tracker.views.create description': { ...text(500), some: 10 },
  'tracker.views.create query': queried,
  'tracker.views.edit name': line(80),
  'tracker.views.edit description': { ...text(500), some: 10 },
  'tracker.views.edit query': queried,
  'tracker.counts.views.counts timeZone': zone,
  'tracker.groups.list q': queried,
  'tracker.groups.list timeZone': zone,
  'tracker.keys.find key': sought,
  'tracker.bulks.preview q': queried,
  'tracker.bulks.preview timeZone': zone,
  'tracker.bulks.start q': queried,
  'tracker.bulks.start timeZone': zone,
  'tracker.bulks.list cursor': cursor,
  'tracker.bulks.items cursor': cursor,
  'tracker.imports.list cursor': cursor,
  'tracker.imports.upload name': line(255),
  'tracker.imports.upload timeZone': zone,
  'tracker.imports.upload file': text(50_000_000),
  'tracker.imports.settings.setUp columns.summary': column,
  'tracker.imports.settings.setUp columns.description': column,
  'tracker.imports.settings.setUp columns.resolution': column,
  'tracker.imports.settings.setUp columns.state': column,
  'tracker.imports.settings.setUp columns.reporter': column,
  'tracker.imports.settings.setUp columns.assignee': column,
  'tracker.imports.settings.setUp columns.created': column,
  'tracker.imports.settings.setUp columns.closed': column,
  'tracker.imports.settings.setUp identity': column,
  'tracker.imports.settings.setUp timeZone': zone,
  'tracker.imports.settings.setUp states[].word': { ...text(500), some: 50 },
  'tracker.imports.settings.setUp people[].word': { ...text(500), some: 50 },
  'tracker.imports.rows cursor': cursor,
  'faq.articles.list q': sought,
  'faq.articles.create title': line(200),
  'faq.articles.create body': text(50_000),
  'faq.articles.edit title': line(200),
  'faq.articles.edit body': text(50_000),
}
