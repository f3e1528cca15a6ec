import type { ListQuery } from './list/search.ts'
import type { PeopleKind } from './use-people.tsx'

/** Every key of the query cache that this plugin uses. What lies under one tracker starts with its id, so that it can be refreshed whole. */
export const keys = {
  all: (tracker: string) => ['mod_tracker', tracker] as const,
  tracker: (tracker: string) => ['mod_tracker', tracker, 'tracker'] as const,
  /** The schema of the plain settings, the same in every tracker. */
  plainSettings: ['mod_tracker', 'plain-settings'] as const,
  configuration: (tracker: string) => ['mod_tracker', tracker, 'configuration'] as const,
  /** What the settings would bring about, by the settings. */
  consequences: (tracker: string, settings: object) => ['mod_tracker', tracker, 'consequences', settings] as const,
  /** Where the person would report from. */
  origin: (tracker: string) => ['mod_tracker', tracker, 'origin'] as const,
  /** The custom fields that the person sees. */
  fields: (tracker: string) => ['mod_tracker', tracker, 'fields'] as const,
  /** As it is edited. */
  form: (tracker: string) => ['mod_tracker', tracker, 'form'] as const,
  library: (tracker: string) => ['mod_tracker', tracker, 'library'] as const,
  fieldTypes: (tracker: string) => ['mod_tracker', tracker, 'field-types'] as const,
  counts: (tracker: string) => ['mod_tracker', tracker, 'counts'] as const,
  /** Below the counts: what makes those old makes these. */
  viewCounts: (tracker: string) => ['mod_tracker', tracker, 'counts', 'views'] as const,
  views: (tracker: string) => ['mod_tracker', tracker, 'views'] as const,
  /** Which tickets are ticked: kept here, asked of nobody. */
  selection: (tracker: string) => ['mod_tracker', tracker, 'selection'] as const,
  bulks: (tracker: string) => ['mod_tracker', tracker, 'bulks'] as const,
  bulk: (tracker: string, id: string) => ['mod_tracker', tracker, 'bulks', id] as const,
  groups: (tracker: string) => ['mod_tracker', tracker, 'groups'] as const,
  /** Which tickets wait for others: it follows from what happens to any of them. */
  waitings: (tracker: string) => ['mod_tracker', tracker, 'waiting'] as const,
  waiting: (tracker: string, numbers: readonly number[]) => ['mod_tracker', tracker, 'waiting', numbers] as const,
  group: (tracker: string, by: string, query: ListQuery) => ['mod_tracker', tracker, 'groups', by, query] as const,
  everybody: (tracker: string) => ['mod_tracker', tracker, 'people'] as const,
  people: (tracker: string, kind: PeopleKind, matching: string) =>
    ['mod_tracker', tracker, 'people', kind, matching] as const,
  /** The order of priority. */
  stack: (tracker: string) => ['mod_tracker', tracker, 'stack'] as const,
  lists: (tracker: string) => ['mod_tracker', tracker, 'list'] as const,
  list: (tracker: string, query: ListQuery) => ['mod_tracker', tracker, 'list', query] as const,
  /** Numbers of tickets that have come into a list and are not shown yet: kept here, asked of nobody. */
  arrivals: (tracker: string, query: ListQuery) => ['mod_tracker', tracker, 'arrivals', query] as const,
  ticket: (tracker: string, number: number) => ['mod_tracker', tracker, 'ticket', number] as const,
  transitions: (tracker: string, number: number) => ['mod_tracker', tracker, 'ticket', number, 'transitions'] as const,
  comments: (tracker: string, number: number) => ['mod_tracker', tracker, 'ticket', number, 'comments'] as const,
  /** Where tickets could be moved to, and what moving one there would do. */
  destinations: (tracker: string) => ['mod_tracker', tracker, 'destinations'] as const,
  relocation: (tracker: string, number: number, to: string) =>
    ['mod_tracker', tracker, 'ticket', number, 'relocation', to] as const,
  subtrackers: (tracker: string) => ['mod_tracker', tracker, 'subtrackers'] as const,
  /** What the ticket was merged of, split from and into. */
  links: (tracker: string, number: number) => ['mod_tracker', tracker, 'ticket', number, 'links'] as const,
  /** Who can be named, by what was typed; and whether those a text names read it. */
  mentionable: (tracker: string, ticket: number, matching: string) =>
    ['mod_tracker', tracker, 'mentionable', ticket, matching] as const,
  mentioned: (tracker: string, ticket: number, ids: readonly string[]) =>
    ['mod_tracker', tracker, 'mentioned', ticket, ids] as const,
  answers: (tracker: string) => ['mod_tracker', tracker, 'answers'] as const,
  deleted: (tracker: string) => ['mod_tracker', tracker, 'deleted'] as const,
  raises: (tracker: string, number: number) => ['mod_tracker', tracker, 'ticket', number, 'raises'] as const,
  /** Tickets that are asked to be made more urgent. */
  openRaises: (tracker: string) => ['mod_tracker', tracker, 'raises'] as const,
  dependencies: (tracker: string, number: number) =>
    ['mod_tracker', tracker, 'ticket', number, 'dependencies'] as const,
  dependencyCandidates: (tracker: string, number: number, matching: string) =>
    ['mod_tracker', tracker, 'ticket', number, 'dependency-candidates', matching] as const,
  watchers: (tracker: string, number: number) => ['mod_tracker', tracker, 'ticket', number, 'watchers'] as const,
  /** What the person watches. */
  watches: (tracker: string) => ['mod_tracker', tracker, 'watches'] as const,
  suggestions: (tracker: string, text: string) => ['mod_tracker', tracker, 'suggestions', text] as const,
  preferences: (tracker: string) => ['mod_tracker', tracker, 'preferences'] as const,
  /** By the files they lead to. */
  fileLinks: (tracker: string, number: number, files: readonly string[]) =>
    ['mod_tracker', tracker, 'ticket', number, 'file-links', files] as const,
  /** A file that one has brought and not attached. */
  upload: (tracker: string, id: string) => ['mod_tracker', tracker, 'uploads', id] as const,
  history: (tracker: string, number: number) => ['mod_tracker', tracker, 'ticket', number, 'history'] as const,
  imports: (tracker: string) => ['mod_tracker', tracker, 'imports'] as const,
  import: (tracker: string, id: string) => ['mod_tracker', tracker, 'imports', id] as const,
  importSample: (tracker: string, id: string, reading: object) =>
    ['mod_tracker', tracker, 'imports', id, 'sample', reading] as const,
  importRows: (tracker: string, id: string, of: object) => ['mod_tracker', tracker, 'imports', id, 'rows', of] as const,
  importWords: (tracker: string, id: string, of: object) =>
    ['mod_tracker', tracker, 'imports', id, 'words', of] as const,
  /** Of mutations: a change of a ticket under way. */
  change: (tracker: string, number: number) => ['mod_tracker', tracker, 'change', number] as const,
  saying: (tracker: string, number: number) => [...keys.change(tracker, number), 'say'] as const,
}
