import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { attachmentsContract } from '../contract/attachments.ts'
import type { answersContract } from '../contract/answers.ts'
import type { commentsContract } from '../contract/comments.ts'
import type { elementsContract } from '../contract/elements.ts'
import type { formContract } from '../contract/form.ts'
import type { dependenciesContract } from '../contract/dependencies.ts'
import type { historyContract } from '../contract/history.ts'
import type { mentionsContract } from '../contract/mentions.ts'
import type { linksContract } from '../contract/links.ts'
import type { withdrawalsContract } from '../contract/withdrawals.ts'
import type { importsContract } from '../contract/imports.ts'
import type { priorityContract } from '../contract/priority.ts'
import type { raisesContract } from '../contract/raises.ts'
import type { relocationsContract } from '../contract/relocations.ts'
import type { settingsContract } from '../contract/settings.ts'
import type { ticketsContract } from '../contract/tickets.ts'
import type { trackerContract } from '../contract/tracker.ts'
import type { transitionsContract } from '../contract/transitions.ts'
import type { bulksContract } from '../contract/bulks.ts'
import type { groupsContract } from '../contract/groups.ts'
import type { viewsContract } from '../contract/views.ts'
import type { watchContract } from '../contract/watch.ts'

// The contract's answers by the names the screens use. Types only: no schema reaches the bundle.

export type Tracker = SuccessOf<(typeof trackerContract)['operations']['get']>
export type Counts = SuccessOf<(typeof trackerContract)['operations']['counts']>
export type People = SuccessOf<(typeof trackerContract)['operations']['assignees']>
export type Person = People['items'][number]

export type Configuration = SuccessOf<(typeof settingsContract)['operations']['get']>
export type Settings = Configuration['settings']
export type Consequences = SuccessOf<(typeof settingsContract)['operations']['preview']>

export type TicketPage = SuccessOf<(typeof ticketsContract)['operations']['list']>
export type TicketItem = TicketPage['items'][number]
export type Ticket = SuccessOf<(typeof ticketsContract)['operations']['get']>
export type TicketOrigin = NonNullable<Ticket['origin']>
export type Created = SuccessOf<(typeof ticketsContract)['operations']['create']>
export type Attachment = Ticket['attachments'][number]
export type Linked = SuccessOf<(typeof attachmentsContract)['operations']['get']>
export type Thanks = Created['thanks']

type Forms = (typeof formContract)['operations']
export type Fields = SuccessOf<Forms['fields']>
/** A custom field, as this tracker asks it. */
export type CustomField = Fields['fields'][number]

export type Form = SuccessOf<Forms['get']>
/** A custom field as the form is to ask it. */
export type FormRow = Form['fields'][number]

type Elements = (typeof elementsContract)['operations']
export type Library = SuccessOf<Elements['list']>
/** A custom field of the library. */
export type LibraryField = SuccessOf<Elements['create']>
export type FieldType = SuccessOf<Elements['types']>['items'][number]

export type Transition = SuccessOf<(typeof transitionsContract)['operations']['list']>['transitions'][number]
export type Refusal = Transition['refusals'][number]

export type HistoryEntry = SuccessOf<(typeof historyContract)['operations']['list']>['items'][number]
export type HistoryChange = HistoryEntry['changes'][number]

export type CommentPage = SuccessOf<(typeof commentsContract)['operations']['list']>
export type Comment = CommentPage['items'][number]

export type RelocationPlan = SuccessOf<(typeof relocationsContract)['operations']['preview']>
export type Links = SuccessOf<(typeof linksContract)['operations']['list']>
export type Mentionable = SuccessOf<(typeof mentionsContract)['operations']['people']>['items'][number]
export type CannedAnswer = SuccessOf<(typeof answersContract)['operations']['create']>
export type DeletedTicket = SuccessOf<(typeof withdrawalsContract)['operations']['remove']>
export type Dependencies = SuccessOf<(typeof dependenciesContract)['operations']['list']>
export type Raise = SuccessOf<(typeof raisesContract)['operations']['list']>['items'][number]
export type Stack = SuccessOf<(typeof priorityContract)['operations']['stack']>

type Watches = (typeof watchContract)['operations']
export type Watchers = SuccessOf<Watches['watchers']>
export type WatchedPage = SuccessOf<Watches['mine']>
export type Watched = WatchedPage['items'][number]
export type Preferences = SuccessOf<Watches['preferences']>

type Imports = (typeof importsContract)['operations']
export type Import = SuccessOf<Imports['get']>
export type ListedImport = SuccessOf<Imports['list']>['items'][number]
export type ImportSettings = Import['settings']
export type ImportColumn = SuccessOf<Imports['sample']>['columns'][number]
export type ImportRow = SuccessOf<Imports['rows']>['items'][number]

type Views = (typeof viewsContract)['operations']
export type SavedViews = SuccessOf<Views['list']>
export type SavedView = SavedViews['items'][number]

export type Groups = SuccessOf<(typeof groupsContract)['operations']['list']>
export type Group = Groups['groups'][number]

type Bulks = (typeof bulksContract)['operations']
export type Bulk = SuccessOf<Bulks['get']>
export type BulkPreview = SuccessOf<Bulks['preview']>
export type BulkItem = SuccessOf<Bulks['items']>['items'][number]
