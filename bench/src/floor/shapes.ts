// What the floor answers with, as Fastify's own serialiser is told of it: the same fields, in the same order, as the API's contract.

const text = { type: 'string' } as const
const whole = { type: 'integer' } as const
const yesNo = { type: 'boolean' } as const
const maybe = { type: 'string', nullable: true } as const

const person = { type: 'object', properties: { id: text, name: text } } as const
const maybePerson = { ...person, nullable: true } as const

const item = {
  id: text,
  number: whole,
  key: text,
  summary: text,
  state: text,
  closed: yesNo,
  reporter: person,
  assignee: maybePerson,
  createdAt: text,
  updatedAt: text,
  stateChangedAt: text,
  dueOn: maybe,
  version: whole,
  commentCount: whole,
  unread: yesNo,
  elements: { type: 'object', properties: {} },
} as const

const maybeWhole = { ...whole, nullable: true } as const
const attachments = {
  type: 'array',
  items: {
    type: 'object',
    properties: { id: text, name: text, type: text, bytes: whole, width: maybeWhole, height: maybeWhole },
  },
} as const

const origin = {
  type: 'object',
  properties: {
    platform: text,
    course: maybe,
    link: maybe,
    role: text,
    browser: maybe,
    system: maybe,
    width: maybeWhole,
    language: maybe,
  },
  nullable: true,
} as const

export const page = {
  type: 'object',
  properties: {
    items: { type: 'array', items: { type: 'object', properties: item } },
    next: maybe,
    partial: { type: 'boolean' },
  },
} as const

export const ticket = {
  type: 'object',
  properties: {
    ...item,
    description: text,
    resolution: maybe,
    html: { type: 'object', properties: { description: text, resolution: maybe } },
    attachments,
    resolutionAttachments: attachments,
    closedAt: maybe,
    watching: yesNo,
    origin,
  },
} as const

const made = { type: 'object', properties: { at: text, by: maybePerson }, nullable: true } as const

export const comment = {
  type: 'object',
  properties: {
    id: text,
    author: person,
    kind: text,
    said: { type: 'object', properties: { body: text, html: text }, nullable: true },
    attachments,
    createdAt: text,
    edited: made,
    deleted: made,
    version: whole,
  },
} as const

export const comments = {
  type: 'object',
  properties: { items: { type: 'array', items: comment }, next: maybe },
} as const

export const created = {
  type: 'object',
  properties: {
    ticket,
    thanks: { type: 'object', properties: { kind: text, preset: text, assignee: maybePerson } },
  },
} as const
