import type {
  Asked,
  AuthorizationTable,
  Expectation,
  Ids,
  Places,
  Verdict,
} from '@guichet/plugin-kit/testing/authorization'

export type Verdicts = Readonly<Record<string, Verdict>>

/** One way to ask an operation: with these ids, by everybody. */
export interface Position {
  readonly name: string
  readonly ids: (who: string) => Ids
  readonly who: Verdicts
  readonly request: (ids: Ids, who: string) => Asked
  readonly refusedWith: number | undefined
  readonly streams: boolean
  /** Whoever is told that there is nothing must be told it in the very words of this position. */
  readonly like?: (who: string) => string | undefined
}

export interface Subject {
  readonly table: AuthorizationTable<string>
  readonly places: Places<string>
  readonly expectation: Expectation<string>
  /** Of the path, in order. */
  readonly params: readonly string[]
}

export const RANDOM_ID = '0190f3c4-0000-7000-8000-00000000dead'
const RANDOM_NUMBER = '2000000000'
const MALFORMED = [
  'no-id',
  '0',
  '-1',
  '1e1',
  '0x2',
  '01',
  '%201',
  "1'--",
  '%20',
  'null',
  '99999999999999999999',
  `${RANDOM_ID}x`,
]

/** Every position that an id can be in: the path's, all together and one by one, and what the table's cases put into bodies and queries. */
export function positionsOf(subject: Subject): Position[] {
  const { table, places, expectation, params } = subject
  const { who, refusedWith, cases = {} } = expectation
  const request = expectation.request ?? (() => ({}))
  const streams = expectation.streams ?? false
  const named = Object.entries(cases).map(([name, one]): Position => ({
    name,
    ids: places.here.ids,
    who: one.who,
    request: one.request,
    refusedWith: one.refusedWith,
    streams,
    ...(one.like !== undefined && { like: () => one.like }),
  }))
  const at = (name: string, ids: Position['ids'], verdicts: Verdicts, like?: Position['like']): Position => ({
    name,
    ids,
    who: verdicts,
    request,
    refusedWith,
    streams,
    ...(like !== undefined && { like }),
  })
  if (params.length === 0) return [at('here', places.here.ids, who), ...named]
  const place = placeOf(subject)
  const sees = seeing(table)
  const grounds = [
    { name: 'here', ids: places.here.ids, who, sees, turned: (verdicts: Verdicts) => verdicts },
    {
      name: 'elsewhere',
      ids: places.elsewhere.ids,
      who: expectation.elsewhere ?? mirrored(who),
      sees: mirrored(sees),
      turned: mirrored,
    },
    ...(places.sibling === undefined
      ? []
      : [
          {
            name: 'sibling',
            ids: places.sibling.ids,
            who: siblings(who, table.actors),
            sees: siblings(sees, table.actors),
            turned: (verdicts: Verdicts) => siblings(verdicts, table.actors),
          },
        ]),
  ]
  const last = params.at(-1)!
  const positions = grounds.flatMap((ground) => {
    // To who does not see the place, nothing in it is there; to who does, a thing they may not see is one that does not exist.
    const like = (name: string) =>
      place === null || ground.sees[name] !== 404 ? `${ground.name}, random ${last}` : `here, random ${place}`
    const random = swap(ground.ids, last, randomLike(ground.ids('siteManager')[last]))
    const odd = expectation.odd?.[last]?.random
    const absent = odd === undefined ? absentFrom(ground.who, last === place) : ground.turned(odd)
    return [at(ground.name, ground.ids, ground.who, like), at(`${ground.name}, random ${last}`, random, absent)]
  })
  return [...positions, ...named, ...params.flatMap((param) => oneByOne(subject, param, at))]
}

function oneByOne(
  subject: Subject,
  param: string,
  at: (name: string, ids: Position['ids'], verdicts: Verdicts, like?: Position['like']) => Position,
): Position[] {
  const { places, expectation, params } = subject
  const { here, foreign } = places
  const { who, odd = {} } = expectation
  const absent = absentFrom(who, param === placeOf(subject))
  const random = swap(here.ids, param, randomLike(here.ids('siteManager')[param]))
  const other = foreign[param]
  return [
    ...(param === params.at(-1) ? [] : [at(`here, random ${param}`, random, odd[param]?.random ?? absent)]),
    ...(odd[param]?.name === true ? [] : MALFORMED).map((value) =>
      at(`${param} ${value}`, swap(here.ids, param, value), absent),
    ),
    ...(other === undefined
      ? []
      : [
          at(
            `${param} of elsewhere`,
            swap(here.ids, param, other),
            odd[param]?.foreign ?? absent,
            () => `here, random ${param}`,
          ),
        ]),
  ]
}

function placeOf({ table, expectation, params }: Subject): string | null {
  const place = expectation.place === undefined ? table.place : expectation.place
  return place !== null && params.includes(place) ? place : null
}

const swap = (ids: Position['ids'], param: string, value: string) => (who: string) => ({ ...ids(who), [param]: value })
const randomLike = (value = '') => (/^\d+$/.test(value) ? RANDOM_NUMBER : RANDOM_ID)

/** Whoever may do anything at all in the place sees it. */
function seeing({ operations }: AuthorizationTable<string>): Verdicts {
  const all = Object.values(operations).map(({ who }): Verdicts => who)
  return map(all[0]!, (name, said) => all.map((who) => who[name]!).find((verdict) => verdict !== 404) ?? said)
}

/** What a token may not do is said before anything is looked at; what its owner, a manager, may not do is not. */
const bound = (who: Verdicts, name: string, verdict: Verdict | undefined) =>
  verdict === 403 && (name === 'readToken' || (name === 'writeToken' && who['manager'] !== 403))

function absentFrom(who: Verdicts, isPlace: boolean): Verdicts {
  return map(who, (name, verdict) => {
    if (verdict === 401 || bound(who, name, verdict)) return verdict
    return !isPlace && verdict === 403 ? 403 : 404
  })
}

/** At the other place the twins are at home, and the others are the strangers. */
function mirrored(who: Verdicts): Verdicts {
  return map(who, (name, verdict) => {
    if (bound(who, name, verdict)) return verdict
    const twin = name.endsWith('Token') ? 'elsewhere:manager' : name.replace(/^elsewhere:/, '')
    return name.startsWith('elsewhere:') ? who[twin]! : (who[`elsewhere:${name}`] ?? who[twin]!)
  })
}

function siblings(who: Verdicts, actors: AuthorizationTable<string>['actors']): Verdicts {
  return map(who, (name, verdict) => who[actors[name]?.sibling ?? name] ?? verdict)
}

function map(who: Verdicts, verdict: (name: string, verdict: Verdict) => Verdict): Verdicts {
  return Object.fromEntries(Object.entries(who).map(([name, said]) => [name, verdict(name, said)]))
}
