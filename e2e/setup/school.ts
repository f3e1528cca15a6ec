import { randomBytes } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { guichet } from './guichet.ts'
import { patiently } from './patiently.ts'

const PASSWORD = 'correct horse battery'
const ADMIN = { username: 'admin', password: 'guichet-demo' }

export interface Person {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly password: string
}

export type Role = 'manager' | 'editingteacher' | 'teacher' | 'student'

/** Builds what a journey needs, through the API, as the demo's administrator: journeys share nothing and may run at once. */
export class School {
  readonly #request: APIRequestContext
  readonly #bearer: string
  readonly #bearers = new Map<string, Promise<string>>()

  private constructor(request: APIRequestContext, bearer: string) {
    this.#request = request
    this.#bearer = bearer
  }

  static async open(request: APIRequestContext): Promise<School> {
    return new School(request, await School.tokenOf(request, ADMIN))
  }

  static async tokenOf(
    request: APIRequestContext,
    { username, password }: { username: string; password: string },
  ): Promise<string> {
    const data = { username, password, keep: 'memory' }
    const answer = await patiently(() => request.post(`${guichet.url}/api/v1/auth/sign-in`, { data }))
    if (!answer.ok()) throw new Error(`signing in as ${username}: ${answer.status()} ${await answer.text()}`)
    return ((await answer.json()) as { accessToken: string }).accessToken
  }

  async person(givenName: string, familyName: string, language: 'fr' | 'en' = 'fr'): Promise<Person> {
    const username = `${givenName}.${familyName}.${unique()}`
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9.]/g, '')
    const { id } = await this.#post<{ id: string }>('users', {
      username,
      givenName,
      familyName,
      language,
      password: PASSWORD,
    })
    return { id, name: `${givenName} ${familyName}`, username, password: PASSWORD }
  }

  async course(fullName: string): Promise<string> {
    return (
      await this.#post<{ id: string }>('courses', {
        shortName: `${fullName.slice(0, 10)} ${unique()}`,
        fullName,
        category: null,
      })
    ).id
  }

  async enrol(person: Person, course: string, role: Role): Promise<void> {
    await this.#send('put', `courses/${course}/enrolments/${person.id}`, { role })
  }

  async runSite(person: Person): Promise<void> {
    await this.#send('put', `site/assignments/${person.id}`, { role: 'manager' })
  }

  /** Its id; `settings` as the tracker's manifest describes them. */
  async activity(component: string, course: string, name: string, settings: Record<string, unknown>): Promise<string> {
    return (await this.#post<{ id: string }>('activities', { component, course, name, settings })).id
  }

  /** As somebody, without a browser. */
  async as<T>(
    person: Person,
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const bearer = await this.#bearerOf(person)
    return this.#send<T>(method, path, data, { ...headers, authorization: `Bearer ${bearer}` })
  }

  /** Who acts often signs in once: checking a password is slow on purpose. */
  #bearerOf(person: Person): Promise<string> {
    const bearer = this.#bearers.get(person.username) ?? School.tokenOf(this.#request, person)
    this.#bearers.set(person.username, bearer)
    return bearer
  }

  #post<T>(path: string, data: unknown): Promise<T> {
    return this.#send<T>('post', path, data)
  }

  async #send<T>(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const options = {
      headers: { authorization: `Bearer ${this.#bearer}`, ...headers },
      ...(data !== undefined && { data }),
    }
    const answer = await patiently(() => this.#request[method](`${guichet.url}/api/v1/${path}`, options))
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (answer.status() === 204 ? undefined : await answer.json()) as T
  }
}

const unique = () => randomBytes(4).toString('hex')
