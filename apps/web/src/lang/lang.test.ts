import { manifest } from '@guichet/api/core/manifest'
import { HOST_ERRORS } from '@guichet/plugin-kit/failure'
import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../lib/language.ts'
import en from './en.ts'
import fr from './fr.ts'
import accountEn from './account/en.ts'
import accountFr from './account/fr.ts'
import adminEn from './admin/en.ts'
import adminFr from './admin/fr.ts'
import ltiEn from './lti/en.ts'
import ltiFr from './lti/fr.ts'

const IDS = Object.keys(en) as (keyof typeof en)[]
const placeholders = (message: string) => [...new Set(message.match(/\{(\w+)(?=[,}])/g))].toSorted()

describe.each([
  ['en', en, { ...accountEn, ...adminEn, ...ltiEn }],
  ['fr', fr, { ...accountFr, ...adminFr, ...ltiFr }],
] as const)('the host’s words in %s', (language, messages, ofParts) => {
  it('say every code that the host and the core can answer', () => {
    const codes = [...Object.keys(HOST_ERRORS), ...Object.keys(manifest.errors), 'network']
    expect(codes.filter((code) => !(`error.${code}` in { ...messages, ...ofParts }))).toEqual([])
  })

  it('are well formed', () => {
    const intl = createIntl({
      locale: LOCALES[language],
      messages,
      onError(error) {
        throw error
      },
    })
    const values = {
      count: 2,
      more: 'false',
      name: 'N',
      time: 'T',
      days: 2,
      date: 'D',
      browser: 'B',
      system: 'S',
      started: 'D',
      used: 'U',
      most: 8,
      column: 'C',
      categories: 1,
      courses: 2,
      activities: 3,
      when: 'W',
      reason: 'R',
      limit: 9,
      minimum: 1,
      maximum: 2,
      contact: 'aide@example.org',
      text: 'T',
    }
    for (const id of IDS) expect(intl.formatMessage({ id }, values)).not.toBe('')
  })
})

describe('the host’s words', () => {
  it('have the same placeholders in both languages', () => {
    for (const id of IDS) expect([id, placeholders(fr[id])]).toEqual([id, placeholders(en[id])])
  })

  it('follow French typography', () => {
    for (const message of Object.values(fr)) {
      expect(message).not.toMatch(/[^\u202f][;:!?»]/)
      expect(message).not.toMatch(/«[^\u202f]|['"]|\.\.\./)
    }
  })
})
