import { expect } from '@playwright/test'
import { PEOPLE, type Person as Member } from '@guichet/lti/testing/platform/people'
import { startPlatform, type MockPlatform } from '@guichet/lti/testing/platform/start'
import { guichet } from '../setup/guichet.ts'
import { launch, type Launched } from '../setup/launch.ts'
import type { Person, School } from '../setup/school.ts'
import type { Language } from '../setup/languages.ts'

export interface GradePlaces {
  /** A tracker whose scores go to an LMS, in all the ways in which they can stand. */
  readonly tracker: string
  /** One that an LMS opens, and that is not graded. */
  readonly off: string
  /** One whose LMS gives no right to send scores. */
  readonly unready: string
}

const WORDS = {
  fr: [
    'La souris du poste 4 ne répond plus',
    'Des signalements précis, merci. Pensez à vérifier s’ils n’existent pas déjà.',
  ],
  en: ['The mouse of desk 4 has stopped moving', 'Precise reports, thank you. See whether they are there already.'],
} as const

/** Trackers that LMSs open. */
export async function furnishGrades(
  school: School,
  { admin, teacher }: { readonly admin: Person; readonly teacher: Person },
  language: Language,
): Promise<GradePlaces> {
  const lms = await startPlatform({ privacy: 'public' })
  const bare = await startPlatform()
  try {
    const graded = await connect(school, admin, lms)
    const tracker = await opened(lms, graded, 'link-1')
    const off = await opened(lms, graded, 'link-2')
    await fill(lms, graded, tracker, language)
    await school.enrol(teacher, tracker.teacher.course, 'teacher')
    const unready = await opened(bare, await connect(school, admin, bare, []), 'link-3')
    return { tracker: tracker.id, off: off.id, unready: unready.id }
  } finally {
    await lms.close()
    await bare.close()
  }
}

type Tool = ReturnType<MockPlatform['register']>

async function connect(school: School, admin: Person, lms: MockPlatform, scopes?: readonly string[]): Promise<Tool> {
  const tool = lms.register({
    loginUrl: `${guichet.url}/lti/login`,
    redirectUris: [`${guichet.url}/lti/launch`],
    jwksUrl: `${guichet.url}/lti/jwks`,
    ...(scopes !== undefined && { scopes }),
  })
  const { trustedAudiences: _, ...fields } = tool.platform
  const { id } = await school.as<{ id: string }>(admin, 'post', 'lti/platforms', {
    ...fields,
    name: 'Moodle',
    serviceOrigins: [new URL(lms.urls.services).origin],
  })
  await school.as(admin, 'post', `lti/platforms/${id}/deployments`, { deploymentId: '1' })
  return tool
}

interface Opened {
  readonly id: string
  readonly link: string
  readonly teacher: Launched
}

/** A tracker that a link opens. */
async function opened(lms: MockPlatform, tool: Tool, link: string): Promise<Opened> {
  const first = await launch(lms, { tool, person: PEOPLE.teacher, link })
  const { id } = await first.ask<{ id: string }>('post', 'activities', {
    component: 'mod_tracker',
    course: first.course,
    name: 'TP',
    settings: { preset: 'bugtracker' },
  })
  await first.ask('put', 'lti/session/activity', { activity: id })
  return { id, link, teacher: await launch(lms, { tool, person: PEOPLE.teacher, link }) }
}

/** Those who are graded there, and what becomes of the score of each. */
async function fill(lms: MockPlatform, tool: Tool, { id, link, teacher }: Opened, language: Language): Promise<void> {
  const [what, words] = WORDS[language]
  const rubric = {
    reported: { points: 1.5, cap: 12 },
    validated: { points: 2, cap: null },
    commented: { points: 0.25, cap: 2 },
  }
  const settings = { enabled: true, maximum: 20, rubric, sending: 'automatic' }
  await teacher.ask('put', `activities/${id}/grading`, settings, { 'if-match': '"0"' })
  const states = async () => {
    const { items } = await teacher.ask<Learners>('get', `activities/${id}/scores`)
    return new Map(items.map(({ person, sendings }) => [person.name, sendings[0]!.state]))
  }
  const report = async (person: Member, tickets: number) => {
    const launched = await launch(lms, { tool, person, link })
    for (let i = 0; i < tickets; i += 1)
      await launched.ask('post', `trackers/${id}/tickets`, { description: `${what}. (${i + 1})` })
    return launched
  }
  const learner = (sub: string, name: string): Member => {
    const [givenName = '', familyName = ''] = name.split(' ')
    return { ...PEOPLE.student, sub, givenName, familyName }
  }
  const becomes = (name: string, state: string) =>
    expect.poll(async () => (await states()).get(name), { timeout: 120_000 }).toBe(state)
  await report(PEOPLE.student, 2)
  await becomes('Sam Student', 'sent')
  const { items } = await teacher.ask<Learners>('get', `activities/${id}/scores`)
  const sam = items.find(({ person }) => person.name === 'Sam Student')!.person.id
  await teacher.ask('put', `activities/${id}/scores/${sam}/comment`, { text: words }, { 'if-match': '"0"' })
  // Nobody whom the platform knows.
  await report(learner('60', 'Inès Garnier'), 1)
  await becomes('Inès Garnier', 'refused')
  lms.answerNext('scores', { status: 503, headers: {}, body: '' })
  await report(PEOPLE.otherStudent, 3)
  await becomes('Olga Other', 'trying')
  await report(learner('61', 'Théo Nguyen'), 0)
}

interface Learners {
  readonly items: readonly {
    readonly person: { readonly id: string; readonly name: string }
    readonly sendings: readonly { readonly state: string }[]
  }[]
}
