import { render } from '@guichet/api/host/markdown/render'

/** A row of `statements.ts`. */
export interface Row {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: string
  readonly closed: boolean
  readonly version: number
  readonly comment_count: number
  readonly reporter_id: string
  readonly r_given: string
  readonly r_family: string
  readonly assignee_id: string | null
  readonly a_given: string | null
  readonly a_family: string | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly state_changed_at: Date
  readonly due_on: string | null
  readonly unread: boolean
  readonly description: string
  readonly resolution: string | null
  readonly closed_at: Date | null
  readonly attachments: readonly Attachment[]
  readonly watching: boolean
  readonly origin: object | null
  readonly preset: string
}

export interface Attachment {
  readonly id: string
  readonly owner_kind: string
}

/** A row of what was searched. */
export interface FoundRow extends Row {
  readonly relevance: number
  readonly partial: boolean
}

export function item(row: Row) {
  return {
    id: row.id,
    number: row.number,
    key: `${row.prefix}-${row.number}`,
    summary: row.summary,
    state: row.state,
    closed: row.closed,
    reporter: { id: row.reporter_id, name: `${row.r_given} ${row.r_family}` },
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: `${row.a_given} ${row.a_family}` },
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    stateChangedAt: row.state_changed_at.toISOString(),
    dueOn: row.due_on,
    version: row.version,
    commentCount: row.comment_count,
    unread: row.unread,
    elements: {},
  }
}

export function whole(row: Row) {
  return {
    ...item(row),
    description: row.description,
    resolution: row.resolution,
    html: {
      description: htmlOf(row.description),
      resolution: row.resolution === null ? null : htmlOf(row.resolution),
    },
    attachments: row.attachments.filter((each) => each.owner_kind === 'description'),
    resolutionAttachments: row.attachments.filter((each) => each.owner_kind === 'resolution'),
    closedAt: row.closed_at?.toISOString() ?? null,
    watching: row.watching,
    origin: row.origin,
  }
}

/** A row of what was said. */
export interface CommentRow {
  readonly id: string
  readonly author_id: string
  readonly given_name: string
  readonly family_name: string
  readonly body: string
  readonly attachments: readonly Attachment[]
  readonly created_at: Date
  readonly version: number
}

export function comment(row: CommentRow) {
  return {
    id: row.id,
    author: { id: row.author_id, name: `${row.given_name} ${row.family_name}` },
    kind: 'public',
    said: { body: row.body, html: htmlOf(row.body) },
    attachments: row.attachments,
    createdAt: row.created_at.toISOString(),
    edited: null,
    deleted: null,
    version: row.version,
  }
}

const rendered = new Map<string, string>()

/** The HTML of what people write, made once for each text. */
function htmlOf(text: string): string {
  const html = rendered.get(text) ?? render(text)
  rendered.set(text, html)
  return html
}

/** The place after the last of a page. */
export const cursor = (row: Pick<Row, 'updated_at' | 'id'>): string =>
  placed('-updated', row.updated_at.toISOString(), row.id)

export const cursorOfFound = (row: FoundRow): string =>
  placed('relevance', row.relevance, row.updated_at.toISOString(), row.id)

const placed = (...place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')
