import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { BULK_OUTCOMES } from './bulk-words.ts'
import { bulkPaths } from './bulks.paths.ts'
import { bulkAsked, bulkItem, bulkPreview, bulkView } from './bulks.shapes.ts'
import { trackerParams } from './tracker.ts'

const bulkParams = trackerParams.extend({ bulk: id })
const access = inActivity('tracker', 'mod/tracker:seeissues')
const stepping = ['tracker.bulk.not_found', 'tracker.bulk.wrong_stage'] as const

export const bulksContract = defineContract(bulkPaths, {
  preview: {
    summary: 'What doing the same to several tickets would come to, ticket by ticket; nothing is changed',
    access,
    params: trackerParams,
    body: bulkAsked,
    answers: { 200: bulkPreview },
    errors: ['tracker.bulk.too_many'],
  },
  start: {
    summary:
      'Begin to do the same to several tickets, each as if by itself: with its own decision, change and event, and with the requester’s rights when its turn comes',
    access,
    params: trackerParams,
    body: bulkAsked,
    answers: { 201: bulkView },
    errors: ['tracker.bulk.too_many', 'tracker.bulk.nothing'],
    idempotent: true,
  },
  list: {
    summary: 'What the requester has begun here, latest first; each is forgotten thirty days after its last change',
    access,
    params: trackerParams,
    query: z.strictObject(pageQuery),
    answers: { 200: page(bulkView) },
  },
  get: {
    summary: 'One of them, with how far it is',
    access,
    params: bulkParams,
    answers: { 200: bulkView },
    errors: ['tracker.bulk.not_found'],
  },
  items: {
    summary: 'What became of each ticket, in their order',
    access,
    params: bulkParams,
    query: z.strictObject({ outcome: z.enum(BULK_OUTCOMES).optional(), ...pageQuery }),
    answers: { 200: page(bulkItem) },
    errors: ['tracker.bulk.not_found'],
  },
  report: {
    summary: 'The same as a CSV file without formulas',
    access,
    params: bulkParams,
    download: 'text/csv',
    answers: { 200: null },
    errors: ['tracker.bulk.not_found'],
  },
  cancel: {
    summary: 'Stop after the ticket whose turn it is; what was done stays',
    access,
    params: bulkParams,
    answers: { 200: bulkView },
    errors: stepping,
  },
  resume: {
    summary: 'Go on with one that was stopped',
    access,
    params: bulkParams,
    answers: { 200: bulkView },
    errors: stepping,
  },
})
