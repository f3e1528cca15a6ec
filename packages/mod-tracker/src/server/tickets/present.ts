import type { AnswerHeaders, SuccessOf } from '@guichet/plugin-kit/contract'
import { answer } from '@guichet/plugin-kit/server'
import type { ticketsContract } from '../../contract/tickets.ts'
import { presentAttachment } from '../attachments/rows.ts'
import { presentValues } from '../elements/values/present.ts'
import { filesAmong, valuesOf } from '../elements/values/read.ts'
import { namePerson, type Names } from '../people.ts'
import type { Told } from './told.ts'
import type { CountRow } from './counts-query.ts'
import { COUNTED } from './counts-query.ts'
import type { Ticket, TicketRow } from './repository.ts'

type Operations = (typeof ticketsContract)['operations']
export type TicketView = SuccessOf<Operations['get']>
type TicketItemView = SuccessOf<Operations['list']>['items'][number]

/** The answer of every operation that gives back one ticket. */
export type TicketAnswer = { readonly status: 200; readonly body: TicketView } & AnswerHeaders

export function presentItem(row: TicketRow, names: Names, elements: TicketItemView['elements']): TicketItemView {
  return {
    id: row.id,
    number: row.number,
    key: `${row.prefix}-${row.number}`,
    summary: row.summary,
    state: row.state,
    closed: row.closed,
    reporter: namePerson(row.reporterId, names),
    assignee: row.assigneeId === null ? null : namePerson(row.assigneeId, names),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    stateChangedAt: row.stateChangedAt.toISOString(),
    dueOn: row.dueOn,
    version: row.version,
    commentCount: row.commentCount,
    unread: row.unread,
    elements,
  }
}

export function presentTicket(ticket: Ticket, { names, html, fields }: Told): TicketView {
  const { description, resolution } = ticket
  const on = (kind: 'description' | 'resolution') =>
    ticket.attachments.filter((each) => each.kind === kind).map(presentAttachment)
  const elements = presentValues(valuesOf(ticket.values, fields), fields, { names, files: filesAmong(ticket.values) })
  return {
    ...presentItem(ticket, names, elements),
    description,
    resolution,
    html: {
      description: html.get(description) ?? '',
      resolution: resolution === null ? null : (html.get(resolution) ?? ''),
    },
    attachments: on('description'),
    resolutionAttachments: on('resolution'),
    closedAt: ticket.closedAt?.toISOString() ?? null,
    watching: ticket.watching,
    origin: ticket.origin,
  }
}

export const answerTicket = (ticket: Ticket, told: Told) =>
  answer(200, presentTicket(ticket, told), { version: ticket.version })

export function presentCounts(row: CountRow) {
  return {
    mine: { open: bounded(row.mineOpen), closed: bounded(row.mineClosed) },
    work: { open: bounded(row.workOpen), closed: bounded(row.workClosed) },
    all: { open: bounded(row.allOpen), closed: bounded(row.allClosed) },
  }
}

export const bounded = (counted: number) => ({ count: Math.min(counted, COUNTED), more: counted > COUNTED })
