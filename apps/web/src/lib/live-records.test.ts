import { expect, test } from 'vitest'
import { createRecordReader, type StreamRecord } from './live-records.ts'

function read(...pieces: string[]): StreamRecord[] {
  const records: StreamRecord[] = []
  const reader = createRecordReader((record) => records.push(record))
  for (const piece of pieces) reader(piece)
  return records
}

const record = (fields: Partial<StreamRecord>): StreamRecord => ({
  id: null,
  event: null,
  data: null,
  retry: null,
  ...fields,
})

test('an event has an id, a type and data', () => {
  expect(read('id: 7\nevent: tracker.ticket.moved\ndata: {"a":1}\n\n')).toEqual([
    record({ id: '7', event: 'tracker.ticket.moved', data: '{"a":1}' }),
  ])
})

test.each([
  ['an id alone', 'id: 8\n\n', [record({ id: '8' })]],
  ['how long to wait', 'retry: 700\nid: 1\n\n', [record({ retry: 700, id: '1' })]],
  ['no number to wait', 'retry: soon\n\n', []],
  ['a comment', ': still here\n\n', []],
  ['a comment inside', 'data: a\n:x\ndata: b\n\n', [record({ data: 'a\nb' })]],
  ['data of several lines, one empty', 'data: a\ndata\ndata:b\n\n', [record({ data: 'a\n\nb' })]],
  ['one space only is left out', 'data:  a:b \n\n', [record({ data: ' a:b ' })]],
  ['an unknown field', 'colour: red\nid: 1\n\n', [record({ id: '1' })]],
  ['an id with NUL', 'id: 1\0\nevent: x\n\n', [record({ event: 'x' })]],
  ['a byte order mark', '\uFEFFid: 1\n\n', [record({ id: '1' })]],
  ['what is not whole yet', 'id: 1\n\nid: 2\n', [record({ id: '1' })]],
  ['nothing', '\n\n\n', []],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual(expected)
})

// The reader's state depends on what came before a cut, not on where the cut before that was: every pair of cuts is every way.
test.each(['\n', '\r', '\r\n'])('cut anywhere, with %j at the end of lines, it gives the same', (newline) => {
  const text = [
    '\uFEFFretry: 500',
    'id: 1',
    '',
    ': é',
    '',
    'id: 12',
    'event: a',
    'data: {"a":"é€😀"}',
    'data: b',
    '',
    '',
  ]
    .join(newline)
    .concat(`id: 13${newline}${newline}`)
  const whole = read(text)
  expect(whole).toHaveLength(3)
  for (let first = 0; first <= text.length; first++) {
    for (let second = first; second <= text.length; second++)
      expect(read(text.slice(0, first), text.slice(first, second), text.slice(second))).toEqual(whole)
  }
  expect(read(...text.split(''))).toEqual(whole)
})
