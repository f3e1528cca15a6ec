import { describe, expect, test } from 'vitest'
import { parseFile, parseInline } from './mapping.ts'

describe('a mapping on the command line', () => {
  test('names a column for a field', () => {
    const parsed = parseInline('summary=title, description = Long text ,created=Opened at,element.room=Salle')
    expect(parsed.ok && parsed.value.columns).toEqual({
      summary: 'title',
      description: 'Long text',
      created: 'Opened at',
      'element.room': 'Salle',
    })
  })

  test.each([
    ['sumary=title', 1, '"sumary" is not one of'],
    ['summary=title,owner=x', 15, '"owner" is not one of'],
    ['summary=title,,', 15, '"" is not one of'],
    ['summary=title,state', 20, '"state" needs =column'],
    ['summary=title,state= ', 21, '"state" has no column'],
    ['summary=a,summary=b', 11, 'is there twice'],
    ['state=s', 1, 'neither summary nor description'],
    ['__proto__=x', 1, 'is not one of'],
    ['summary=a,element.=x', 11, 'is not one of'],
    ['element.room=x', 1, 'neither summary nor description'],
  ])('%j is wrong at character %i', (text, at, problem) => {
    expect(parseInline(text)).toMatchObject({
      ok: false,
      error: { code: 'tracker.import.mapping', params: { at, problem: expect.stringContaining(problem) } },
    })
  })
})

describe('a mapping in a file', () => {
  test('has the words of the file, too', () => {
    const parsed = parseFile(
      JSON.stringify({
        description: 'Corps, en entier',
        'element.room': ' Salle, étage ',
        states: { 'En cours': 'RESOLVING' },
        people: { ' JD ': 'jdupont' },
        defaults: { state: 'RESOLVED', reporter: 'support' },
      }),
    )
    expect(parsed.ok && parsed.value).toEqual({
      columns: { description: 'Corps, en entier', 'element.room': 'Salle, étage' },
      states: new Map([['en cours', 'RESOLVING']]),
      people: new Map([['jd', 'jdupont']]),
      defaults: { state: 'RESOLVED', reporter: 'support' },
    })
  })

  test.each([
    ['{', 'file'],
    ['[]', 'file'],
    ['{"summary":"s","status":"x"}', 'file'],
    ['{"summary":"s","element.Room":"x"}', 'file'],
    ['{"summary":""}', 'summary'],
    ['{"summary":"s","element.room":1}', 'element.room'],
    ['{"summary":"s","states":{"Parti":"TRANSFERED"}}', 'states.Parti'],
    ['{"summary":"s","defaults":{"state":"DONE"}}', 'defaults.state'],
  ])('%s is wrong at %s', (text, at) => {
    expect(parseFile(text)).toMatchObject({ ok: false, error: { params: { at } } })
  })
})
