import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import { build, type Actor } from './authorization-places.ts'
import { BULKS } from './authorization-bulks.ts'
import { ELEMENTS } from './authorization-elements.ts'
import { RAISES } from './authorization-raises.ts'
import { RELOCATIONS } from './authorization-relocations.ts'
import { TICKETS } from './authorization-tickets.ts'
import { VISITS } from './authorization-visits.ts'
import { VIEWS } from './authorization-views.ts'
import {
  heads,
  headsRead,
  headsReadRefused,
  headsRefused,
  INVOLVED,
  members,
  membersWrite,
  readersWrite,
  STAFF,
  STRANGERS,
  malformed,
  notMentor,
  alsoMentor,
  who,
} from './authorization-who.ts'

const csv =
  (text: string, query = 'name=tickets.csv') =>
  () => ({
    query,
    body: text,
    headers: { 'content-type': 'text/csv' },
  })

const seen = { 'if-match': '"1"' }
const configure = (changes: Record<string, unknown>) => ({ body: { ...SETTINGS, ...changes }, headers: seen })
const SETTINGS = {
  prefix: 'TK',
  preset: 'ticketting',
  mode: 'strict',
  path: 'free',
  enabledStates: ['POSTED', 'OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED', 'VALIDATED'],
  matrix: null,
  resolutionRequired: false,
  openDependencyBlocks: false,
  defaultAssignee: null,
  thanksMessage: null,
  commentsEnabled: true,
  closeAfterDays: null,
  closeWarnDays: null,
  visitors: true,
  visitorsPerHour: 5,
  visitorsPerDay: 100,
}

const table: AuthorizationTable<Actor> = {
  actors: {
    agent: { role: null, sibling: 'stranger' },
    reporter: { role: 'student', sibling: 'student' },
    assignee: { role: 'student', sibling: 'student' },
    watcher: { role: 'student', sibling: 'student' },
    // Observes `reporter`, in this tracker alone.
    mentor: { role: null, sibling: 'stranger' },
  },
  place: 'tracker',
  // Not tracker_answer: what is shared is read in every tracker, which its own tests look at.
  tenants: {
    tracker: 'id',
    tracker_workflow: 'tracker_id',
    tracker_ticket: 'tracker_id',
    tracker_watch: 'tracker_id',
    tracker_preference: 'tracker_id',
    tracker_seen: 'tracker_id',
    tracker_import: 'tracker_id',
    tracker_import_row: 'tracker_id',
    tracker_comment: 'tracker_id',
    tracker_view: 'tracker_id',
    tracker_bulk: 'tracker_id',
    tracker_bulk_item: 'tracker_id',
    tracker_preferred_view: 'tracker_id',
    tracker_withdrawal: 'tracker_id',
    tracker_split: 'tracker_id',
    tracker_attachment: 'tracker_id',
    tracker_answered: 'tracker_id',
    tracker_value: 'tracker_id',
    tracker_kept_value: 'tracker_id',
    tracker_origin: 'tracker_id',
    tracker_visitor: 'tracker_id',
  },
  build,
  operations: {
    'tracker.imports.list': { who: headsRead },
    'tracker.imports.upload': {
      who: heads,
      request: csv('Title\nA\n'),
      cases: {
        'what is no text': { who: headsRefused, refusedWith: 422, request: csv('%PDF-1.7') },
        'what is called nothing': { who: headsRefused, refusedWith: 400, request: csv('Title\nA\n', 'name=') },
      },
    },
    'tracker.imports.get': { who: headsRead },
    'tracker.imports.sample': {
      who: headsRead,
      cases: {
        'in no encoding': { who: headsReadRefused, refusedWith: 400, request: () => ({ query: 'encoding=ebcdic' }) },
      },
    },
    'tracker.imports.settings.setUp': {
      who: heads,
      request: () => ({ body: IMPORT_SETTINGS, headers: seen }),
      cases: {
        'in no time zone': {
          who: headsRefused,
          refusedWith: 400,
          request: () => ({ body: { ...IMPORT_SETTINGS, timeZone: 'Mars/Base' }, headers: seen }),
        },
      },
    },
    'tracker.imports.check': { who: heads, request: () => ({ headers: seen }) },
    'tracker.imports.run': { who: headsRefused, refusedWith: 409, request: () => ({ headers: seen }) },
    'tracker.imports.cancel': { who: headsRefused, refusedWith: 409 },
    'tracker.imports.rows': { who: headsRead },
    'tracker.imports.words': { who: headsRead, request: () => ({ query: 'code=person-unknown' }) },
    'tracker.imports.report': { who: headsRead, streams: true },
    'tracker.uploads.upload': {
      who: membersWrite,
      request: () => ({ query: 'name=a.txt', body: 'A file', headers: { 'content-type': 'application/octet-stream' } }),
      cases: {
        'of nothing': {
          who: notMentor(malformed),
          refusedWith: 422,
          request: () => ({ query: 'name=a.txt', body: '', headers: { 'content-type': 'application/octet-stream' } }),
        },
      },
    },
    // The upload is the reporter's: not yet attached, it is there for nobody else, whatever their rights.
    'tracker.uploads.uploaded': { who: who({ allowed: 'reporter', 403: 'mentor', 404: 'anyone' }) },
    'tracker.uploads.discard': { who: who({ allowed: 'reporter', 403: 'readToken mentor', 404: 'anyone' }) },
    'tracker.get': { who: members },
    'tracker.counts': { who: members },
    'tracker.stack': { who: notMentor(members) },
    'tracker.raises.open': { who: headsRead },
    'tracker.assignees': { who: notMentor(members) },
    'tracker.reporters': { who: members },
    'tracker.mentionable.people': { who: members },
    // develop, resolve, manage or configure; configure; and to share, shareelements, which only managers have.
    'tracker.answers.list': {
      who: who({ allowed: `${STAFF} readToken writeToken`, 403: `student mentor ${INVOLVED}`, 404: STRANGERS }),
    },
    'tracker.answers.create': { who: heads, request: () => ({ body: { title: 'Restart', body: 'Restart it' } }) },
    'tracker.answers.edit': {
      who: heads,
      request: () => ({ body: { title: 'Restart', body: 'Restart it' }, headers: seen }),
    },
    'tracker.answers.remove': { who: heads, request: () => ({ headers: seen }) },
    'tracker.requesters': {
      who: who({
        allowed: `${STAFF} readToken writeToken`,
        403: `student mentor ${INVOLVED}`,
        404: STRANGERS,
      }),
    },
    'tracker.suggestions.list': {
      who: notMentor(members),
      request: () => ({ query: 'text=the+lock+of+room+12' }),
    },
    'tracker.suggestions.answered': { who: notMentor(readersWrite), odd: { source: { name: true } } },
    'tracker.suggestions.unanswered': { who: notMentor(readersWrite), odd: { source: { name: true } } },
    'tracker.watches.mine': { who: members },
    'tracker.watches.unwatchAll': { who: alsoMentor(membersWrite) },
    'tracker.preferences': { who: members },
    'tracker.preferences.prefer': {
      who: alsoMentor(membersWrite),
      request: () => ({ body: { watchEvents: ['COMMENT'] } }),
    },
    'tracker.settings.get': { who: headsRead },
    'tracker.settings.history': { who: headsRead },
    'tracker.settings.change': {
      who: heads,
      request: () => configure({ prefix: 'AB' }),
      cases: {
        'with a teacher of elsewhere as default assignee': {
          refusedWith: 422,
          who: headsRefused,
          request: (ids) => configure({ defaultAssignee: ids['outsider'] }),
          like: 'with who does not exist as default assignee',
        },
        'with who does not exist as default assignee': {
          refusedWith: 422,
          who: headsRefused,
          request: (ids) => configure({ defaultAssignee: ids['absent'] }),
        },
        'so that no ticket ends': {
          refusedWith: 422,
          who: headsRefused,
          request: () => configure({ enabledStates: ['OPEN'] }),
        },
        'to somebody else’s': { refusedWith: 400, who: headsRefused, request: () => configure({ id: 'x' }) },
      },
    },
    'tracker.settings.preview': {
      who: heads,
      request: () => ({ body: { ...SETTINGS, preset: 'taskspread', enabledStates: ['RESOLVED'] } }),
    },
    ...VISITS,
    ...RELOCATIONS,
    ...TICKETS,
    ...RAISES,
    ...VIEWS,
    ...BULKS,
    ...ELEMENTS,
  },
}

/** As the upload of `Title` guesses them. */
const IMPORT_SETTINGS = {
  encoding: 'utf-8',
  delimiter: ',',
  columns: { summary: 'Title' },
  identity: null,
  dateFormat: 'iso',
  timeZone: 'UTC',
  unknownPeople: 'refuse',
  states: [],
  people: [],
}

export default table
