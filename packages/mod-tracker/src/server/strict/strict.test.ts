import { PRESETS } from '@guichet/domain/tickets/presets'
import { PATHS } from '@guichet/domain/tickets/templates'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import half from '../index.ts'
import { TestTracker, useTrackers } from '../testing/trackers.ts'
import { ANSWERS } from './testing/answers.ts'
import { BULKS, BULKS_BY_PATH } from './testing/bulks.ts'
import { COMMENTS } from './testing/comments.ts'
import { DEPENDENCIES } from './testing/dependencies.ts'
import { ARCHETYPES, type Archetype } from './testing/expected.ts'
import { settingsOf, type Cases, type Setting } from './testing/ground.ts'
import { IMPORTS } from './testing/imports.ts'
import { PRIORITY } from './testing/priority.ts'
import { RELOCATIONS } from './testing/relocations.ts'
import { SET_ASIDE } from './testing/set-aside.ts'
import { SETTINGS } from './testing/settings.ts'
import { SUGGESTIONS } from './testing/suggestions.ts'
import { TICKETS } from './testing/tickets.ts'
import { TRANSITIONS } from './testing/transitions.ts'
import { VIEWS } from './testing/views.ts'
import { VISITORS } from './testing/visitors.ts'
import { WATCH } from './testing/watch.ts'

// Strict mode, kept by the API itself: every endpoint that could change a state, as every archetype, in every preset and path, from
// every state, on a ticket that is one's own, entrusted to oneself, or neither, against the table written by hand from domain.md.

/** Those in which the path decides; the others ask nothing of it, and are tried in one. */
const BY_PATH: Cases = { ...TRANSITIONS, ...BULKS_BY_PATH }
const CASES: Cases = {
  ...BY_PATH,
  ...TICKETS,
  ...IMPORTS,
  ...COMMENTS,
  ...ANSWERS,
  ...SET_ASIDE,
  ...RELOCATIONS,
  ...WATCH,
  ...BULKS,
  ...VIEWS,
  ...PRIORITY,
  ...SUGGESTIONS,
  ...DEPENDENCIES,
  ...VISITORS,
  // The last, for they change what holds.
  ...SETTINGS,
}

const trackers = useTrackers()
let courseId: string
let somebodyElse: TestPerson

beforeAll(async () => {
  courseId = (await trackers.hosts.course()).id
  somebodyElse = await trackers.hosts.person()
})

test('every endpoint that writes has a case here', () => {
  const writing = half.routes.flat().filter(({ method }) => method !== 'GET')
  expect(writing.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.keys(CASES).toSorted())
})

describe.each(PRESETS.flatMap((preset) => PATHS.map((path) => ({ preset, path }))))(
  '$preset, $path',
  ({ preset, path }) => {
    let setting: Setting

    beforeAll(async () => {
      // Others for each: together they ask more than one person may in a minute.
      const people = await membersByArchetype()
      const settings = settingsOf(preset, path)
      const { id } = await trackers.hosts.activity({ component: 'mod_tracker', courseId, settings })
      const tracker = new TestTracker(trackers.hosts, id, courseId)
      setting = { preset, path, tracker, person: (archetype) => people.get(archetype)!, somebodyElse }
    })

    test.each(Object.entries(path === 'lifecycle' ? CASES : BY_PATH))('%s', async (_, check) => check(setting))
  },
)

async function membersByArchetype(): Promise<ReadonlyMap<Archetype, TestPerson>> {
  const members = ARCHETYPES.map(async (archetype) => {
    const person = await trackers.hosts.person()
    await trackers.hosts.enrol(person, courseId, archetype)
    return [archetype, person] as const
  })
  return new Map(await Promise.all(members))
}
