import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { IMPORT_BYTES_MAX, IMPORT_TYPES, ROW_KINDS } from './import-words.ts'
import { importPaths } from './imports.paths.ts'
import {
  delimiter,
  encoding,
  importDetail,
  importRow,
  importSample,
  importSettings,
  importView,
} from './imports.shapes.ts'
import { trackerParams } from './tracker.ts'

const importParams = trackerParams.extend({ import: id })
const access = inActivity('tracker', 'mod/tracker:configure')
const unreadable = ['tracker.import.no_header', 'tracker.import.not_text'] as const

export const importsContract = defineContract(importPaths, {
  list: {
    summary: 'Imports of this tracker, latest first; each is forgotten thirty days after its last change',
    access,
    params: trackerParams,
    query: z.strictObject(pageQuery),
    answers: { 200: page(importView) },
  },
  upload: {
    summary: 'Bring a CSV file of at most 50 MB; how it is read is guessed, and nothing is imported yet',
    access,
    params: trackerParams,
    query: z.strictObject({ name: line(255), timeZone: importSettings.shape.timeZone.default('UTC') }),
    upload: { types: IMPORT_TYPES, limit: IMPORT_BYTES_MAX },
    answers: { 201: importDetail },
    errors: unreadable,
  },
  get: {
    summary: 'One import, with how far it is',
    access,
    params: importParams,
    answers: { 200: importDetail },
    errors: ['tracker.import.not_found'],
  },
  sample: {
    summary: 'The columns of an import’s file with examples, read as its settings say or as asked',
    access,
    params: importParams,
    query: z.strictObject({ encoding: encoding.optional(), delimiter: delimiter.optional() }),
    answers: { 200: importSample },
    errors: ['tracker.import.not_found', ...unreadable],
  },
  setUp: {
    summary: 'Say how the file is read; what a dry run said before counts no longer',
    access,
    params: importParams,
    body: importSettings,
    answers: { 200: importDetail },
    errors: ['tracker.import.not_found', 'tracker.import.wrong_stage'],
    ifMatch: true,
  },
  check: {
    summary: 'Begin the dry run: what each row would become; nothing is imported',
    access,
    params: importParams,
    answers: { 200: importDetail },
    errors: ['tracker.import.not_found', 'tracker.import.wrong_stage', 'tracker.import.no_text'],
    ifMatch: true,
  },
  run: {
    summary: 'Begin the import after its dry run, or go on with one that was cancelled or failed',
    access,
    params: importParams,
    answers: { 200: importDetail },
    errors: ['tracker.import.not_found', 'tracker.import.wrong_stage'],
    ifMatch: true,
  },
  cancel: {
    summary: 'Stop after the rows that are being settled; tickets that were made stay',
    access,
    params: importParams,
    answers: { 200: importDetail },
    errors: ['tracker.import.not_found', 'tracker.import.wrong_stage'],
  },
  rows: {
    summary: 'What became of the rows, or would become, in the order of the file',
    access,
    params: importParams,
    query: z.strictObject({ kind: z.enum(ROW_KINDS).optional(), ...pageQuery }),
    answers: { 200: page(importRow) },
    errors: ['tracker.import.not_found'],
  },
  words: {
    summary: 'Words for people or states that rows were refused for, the most frequent first, at most a hundred',
    access,
    params: importParams,
    query: z.strictObject({ code: z.enum(['person-unknown', 'state-unknown']) }),
    answers: { 200: z.object({ items: z.array(z.object({ word: z.string(), rows: z.int() })) }) },
    errors: ['tracker.import.not_found'],
  },
  report: {
    summary: 'What became of every row, as a CSV file without formulas',
    access,
    params: importParams,
    query: z.strictObject({ language: z.enum(['en', 'fr']).default('en') }),
    download: 'text/csv',
    answers: { 200: null },
    errors: ['tracker.import.not_found'],
  },
})
