import { withClient } from '@guichet/db/with-client'
import { Client } from 'undici'
import { profileTable } from '../profile/table.ts'
import { openStand, type Stand } from '../stand/stand.ts'
import { ask, enter, launch, login, post } from './browser.ts'
import { measure } from './measure.ts'
import { ENV, openPlatform, type Platform } from './platform.ts'
import { launchTable, type Round } from './table.ts'

interface Asked {
  readonly tickets: number
  readonly rounds: number
  readonly seed: number
  readonly profile?: string | undefined
  readonly say: (line: string) => void
}

const STUDENTS = 30
/** Of each kind in a round; the kernel counts CPU in hundredths of a second. */
const LAUNCHES = 150
const TICKETS = 600
const SCREENS = 100

/** What the SPA asks for when somebody opens a ticket of a list, besides their draft: of the ticket, and of its tracker. */
const PARTS = ['', '/comments', '/dependencies', '/history', '/links', '/raises', '/watchers'] as const
const BESIDE = ['/answers', '/stack'] as const

/** `pnpm bench launch`: what coming in from an LMS costs, against opening a ticket. */
export async function launches({ rounds: wanted, say, ...asked }: Asked): Promise<void> {
  const stand = await openStand({ ...asked, web: true, env: ENV, say })
  const rounds: Round[] = []
  try {
    await withClient(stand.databaseUrl, async (client) => {
      const platform = await openPlatform(client)
      try {
        await withAddress(stand, 0, (first) => setUp(first, platform))
        for (let round = 0; round <= wanted; round++) {
          const measured = await measureRound({ stand, platform, round, tickets: asked.tickets })
          // The first one warms up.
          if (round > 0) rounds.push(measured)
          say(`round ${round} of ${wanted}`)
        }
      } finally {
        platform.close()
      }
    })
  } finally {
    await stand.remove()
  }
  console.log(`\n${launchTable(rounds)}\n`)
  if (asked.profile !== undefined) console.log(profileTable(asked.profile))
}

/** A teacher comes first and makes the tracker that the link opens; every student comes once: what is measured makes nothing new. */
async function setUp(client: Client, platform: Platform): Promise<void> {
  const teacher = await launch(client, platform, { subject: 'teacher', role: 'Instructor' })
  const headers = { authorization: `Bearer ${teacher.accessToken}`, 'content-type': 'application/json' }
  const made = await ask(client, {
    method: 'POST',
    path: '/api/v1/activities',
    headers,
    body: JSON.stringify({
      component: 'mod_tracker',
      course: teacher.launch.course.id,
      name: 'Questions',
      everyone: null,
      settings: {},
    }),
    expected: 201,
  })
  const { id } = JSON.parse(made.text) as { id: string }
  const body = JSON.stringify({ activity: id })
  await ask(client, { method: 'PUT', path: '/api/v1/lti/session/activity', headers, body, expected: 200 })
  for (let i = 0; i < STUDENTS; i++) await launch(client, platform, student(i))
}

const student = (i: number) => ({ subject: `student-${i % STUDENTS}`, role: 'Learner' }) as const

interface Scene {
  readonly stand: Stand
  readonly platform: Platform
  readonly round: number
  readonly tickets: number
}

/** Each step of so many launches together, so that it can be told which one costs what. */
function measureRound({ stand, platform, round, tickets }: Scene): Promise<Round> {
  const at = `/api/v1/trackers/${stand.trackerId}`
  const people = stand.credentials()
  return withAddress(stand, round + 1, async (client) => {
    const read = (i: number, path: string) => {
      const headers = { authorization: `Bearer ${people[i % people.length]!.bearer}` }
      return ask(client, { method: 'GET', path, headers, expected: 200 })
    }
    const ticketOf = (i: number) => `${at}/tickets/${1 + ((i * 37) % tickets)}`
    const ticket = await measure(stand, TICKETS, (i) => read(i, ticketOf(i)))
    const screen = await measure(stand, SCREENS, async (i) => {
      for (const part of PARTS) await read(i, `${ticketOf(i)}${part}`)
      for (const beside of BESIDE) await read(i, `${at}${beside}`)
    })
    const logins = await measure(stand, LAUNCHES, () => login(client, platform))
    const tokens = await Promise.all(logins.results.map(({ nonce }, i) => platform.sign(student(i), nonce)))
    const launches = await measure(stand, LAUNCHES, (i) => post(client, logins.results[i]!, tokens[i]!))
    const sessions = await measure(stand, LAUNCHES, (i) => enter(client, launches.results[i]!))
    return {
      ticket: ticket.cost,
      screen: screen.cost,
      login: logins.cost,
      launch: launches.cost,
      session: sessions.cost,
    }
  })
}

/** As from an address of one's own: so many launches a minute are let in from one, and that ceiling is not lifted. */
async function withAddress<T>(stand: Stand, which: number, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(stand.api.origin, { pipelining: 1, localAddress: `127.0.0.${which + 2}` })
  try {
    return await run(client)
  } finally {
    await client.close()
  }
}
