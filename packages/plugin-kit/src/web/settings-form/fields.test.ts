import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { faultOf } from './faults.tsx'
import { fieldsOf, type SettingField } from './fields.tsx'

const schema = z.strictObject({
  prefix: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .default('TK'),
  title: z.string().max(80),
  thanks: z.string().max(2000).nullable().default(null),
  days: z.int().min(1).max(30).default(7),
  ratio: z.number().nullable(),
  from: z.iso.date().nullable(),
  open: z.boolean().default(true),
  order: z.enum(['new', 'old']).default('new'),
  kinds: z.array(z.enum(['a', 'b'])),
  assignee: z.uuid().nullable().meta({ 'x-control': 'person' }),
  matrix: z.record(z.string(), z.boolean()),
})

const fields = fieldsOf(z.toJSONSchema(schema, { io: 'input' }) as Parameters<typeof fieldsOf>[0])
const field = (name: string): SettingField => {
  const found = fields.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no field ${name}`)
  return found
}

test('each type has its control; what has none is left out', () => {
  expect(Object.fromEntries(fields.map(({ name, control }) => [name, control]))).toEqual({
    prefix: 'line',
    title: 'line',
    thanks: 'text',
    days: 'number',
    ratio: 'number',
    from: 'day',
    open: 'switch',
    order: 'choice',
    kinds: 'choices',
    assignee: 'person',
  })
})

test('what the schema says of a setting is kept', () => {
  expect(field('prefix')).toMatchObject({ default: 'TK', nullable: false, pattern: '^[A-Z]{1,3}$' })
  expect(field('thanks')).toMatchObject({ default: null, nullable: true, maxLength: 2000 })
  expect(field('days')).toMatchObject({ default: 7, minimum: 1, maximum: 30, whole: true })
  expect(field('ratio')).toMatchObject({ minimum: null, maximum: null, whole: false })
  expect(field('order')).toMatchObject({ options: ['new', 'old'], default: 'new' })
  expect(field('assignee')).toMatchObject({ nullable: true })
})

describe('what is wrong is told before it is sent', () => {
  test.each([
    ['prefix', '', 'core.settings.missing'],
    ['prefix', 'tk', 'core.settings.invalid'],
    ['prefix', 'TK', null],
    ['title', '', null],
    ['title', 'x'.repeat(81), 'core.settings.too_long'],
    ['thanks', null, null],
    ['days', null, 'core.settings.missing'],
    ['days', 31, 'core.settings.out_of_range'],
    ['days', 1.5, 'core.settings.not_number'],
    ['days', 'a', 'core.settings.not_number'],
    ['ratio', null, null],
    ['order', null, 'core.settings.missing'],
    ['open', false, null],
  ])('%s: %j → %s', (name, value, id) => {
    expect(faultOf(field(name), value)?.id ?? null).toBe(id)
  })
})
