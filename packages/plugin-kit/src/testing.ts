import type { Host } from './host.ts'
import type { LaunchContext } from './launch.ts'

/** An answer of the app in process; a body that is no JSON is text. */
export interface TestAnswer<B = unknown> {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly body: B
}

export interface TestRequest {
  readonly body?: unknown
  /** Instead of a body: an upload. */
  readonly file?: { readonly type: string; readonly bytes: Buffer }
  readonly headers?: Readonly<Record<string, string>>
}

/** A person in a test: signed in, calling the API in process. `call('POST /api/v1/…', { body })`. */
export interface TestPerson {
  readonly id: string
  readonly name: string
  call<B = unknown>(at: `${string} /${string}`, request?: TestRequest): Promise<TestAnswer<B>>
}

/** The real app on a real database, and builders of what every plugin's tests need. */
export interface TestHost {
  readonly host: Host
  readonly siteId: string
  person(options?: { givenName?: string; familyName?: string; language?: 'en' | 'fr' }): Promise<TestPerson>
  /** Somebody without an account, at an address of their own unless one is given. */
  anybody(address?: string): Pick<TestPerson, 'call'>
  /** A manager at the site. */
  admin(): Promise<TestPerson>
  course(): Promise<{ id: string }>
  /** Gives a role in a context: an enrolment when it is a course. */
  enrol(person: TestPerson, contextId: string, role: string): Promise<void>
  /** Made through the API by an administrator. */
  activity(input: {
    component: string
    courseId: string | null
    settings?: Record<string, unknown>
    name?: string
    everyone?: 'student' | null
  }): Promise<{ id: string }>
  /** Another that is set up as this one, in a course. */
  copy(activityId: string, courseId: string): Promise<{ id: string }>
  /** Does what is in the queue of jobs, until nothing is. */
  runJobs(): Promise<void>
  /** Signs somebody in anew, whose session has ended. */
  again(person: TestPerson): Promise<TestPerson>
  /** Makes somebody an observer in a course or an activity of one, of these persons. */
  observing(person: TestPerson, contextId: string, persons: readonly TestPerson[]): Promise<void>
  /** The same person, led into a place by another system: nothing outside of it exists for them. */
  launched(person: TestPerson, placeId: string, launch: LaunchContext): Promise<TestPerson>
  /** As if the process had been killed and started again: another app on the same database. People and activities go on. */
  restart(): Promise<void>
  close(): Promise<void>
}

let open: (() => Promise<TestHost>) | null = null

/** apps/api's setup file gives the app; a plugin's tests do not know where it comes from. */
export function provideTestHost(factory: () => Promise<TestHost>): void {
  open = factory
}

/** To be closed in `afterAll`. */
export function openTestHost(): Promise<TestHost> {
  if (open === null) throw new Error('no test host: vitest runs with apps/api/test/setup.ts')
  return open()
}
