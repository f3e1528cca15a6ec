import { isDay } from '../query/date.ts'
import { err, ok, type Result } from '../../result.ts'
import type { ElementFault } from './faults.ts'
import { matches } from './pattern/match.ts'
import type {
  DateRules,
  ElementOption,
  ElementRules,
  ElementValue,
  FilesRules,
  NumberRules,
  TextRules,
} from './rules.ts'

type Checked = Result<ElementValue | null, ElementFault>

const fault = (code: ElementFault['code'], limit?: number | string): Checked =>
  err(limit === undefined ? { code } : { code, limit })

/** Both are asked of a field; what is archived may be kept by a ticket that has it, and chosen by nobody. */
export interface Checks {
  readonly rules: ElementRules
  readonly options: readonly ElementOption[]
}

/**
 * A value as it is stored, or why it is none; null: the field is left empty. `value` may be anything at all, as it came; `kept` is what the
 * ticket has, of which what is archived may stay. That a person or a file is there is for whoever knows them.
 */
export function checkValue({ rules, options }: Checks, value: unknown, kept: ElementValue | null = null): Checked {
  if (value === null || value === undefined) return ok(null)
  switch (rules.kind) {
    case 'text':
      return typeof value === 'string' ? checkText(rules, value) : fault('wrong-shape')
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? checkNumber(rules, value) : fault('wrong-shape')
    case 'date':
      return typeof value === 'string' ? checkDate(rules, value) : fault('wrong-shape')
    case 'options':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? checkOptions(rules.multiple, options, value, Array.isArray(kept) ? kept : [])
        : fault('wrong-shape')
    case 'person':
      return typeof value === 'string' && ID.test(value) ? ok(value.toLowerCase()) : fault('wrong-shape')
    case 'files':
      return Array.isArray(value) && value.every((each) => typeof each === 'string' && ID.test(each))
        ? checkFiles(rules, value)
        : fault('wrong-shape')
  }
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function checkText({ multiline, minLength, maxLength, pattern }: TextRules, value: string): Checked {
  const text = value.trim()
  if (text === '') return ok(null)
  if (text.length > maxLength) return fault('too-long', maxLength)
  if (text.length < minLength) return fault('too-short', minLength)
  if (!multiline && /[\p{Cc}\u2028\u2029]/u.test(text)) return fault('one-line')
  return pattern === null || matches(pattern, text) ? ok(text) : fault('pattern')
}

function checkNumber({ min, max, decimals }: NumberRules, value: number): Checked {
  // As people write it: 0.1 + 0.2 has seventeen decimals, 1e21 is written by no one.
  const [, written = ''] = /^-?\d+(?:\.(\d+))?$/.exec(String(value)) ?? ['', 'x'.repeat(decimals + 1)]
  if (written.length > decimals) return fault('too-many-decimals', decimals)
  if (min !== null && value < min) return fault('too-small', min)
  if (max !== null && value > max) return fault('too-large', max)
  return ok(value === 0 ? 0 : value)
}

function checkDate({ min, max }: DateRules, value: string): Checked {
  if (value === '') return ok(null)
  if (!isDay(value)) return fault('no-date')
  if (min !== null && value < min) return fault('too-small', min)
  return max !== null && value > max ? fault('too-large', max) : ok(value)
}

function checkOptions(
  multiple: boolean,
  options: readonly ElementOption[],
  codes: readonly string[],
  kept: readonly string[],
): Checked {
  const chosen = options.filter(({ code }) => codes.includes(code))
  if (codes.some((code) => !options.some((option) => option.code === code))) return fault('unknown-option')
  if (chosen.some(({ code, active }) => !active && !kept.includes(code))) return fault('archived-option')
  if (chosen.length > 1 && !multiple) return fault('one-option')
  return ok(chosen.length === 0 ? null : chosen.map(({ code }) => code))
}

function checkFiles({ maxCount }: FilesRules, ids: readonly string[]): Checked {
  const files = [...new Set(ids.map((id) => id.toLowerCase()))]
  if (files.length > maxCount) return fault('too-many-files', maxCount)
  return ok(files.length === 0 ? null : files)
}
