import type { APIRequestContext } from '@playwright/test'
import { guichet } from '../setup/guichet.ts'
import { patiently } from '../setup/patiently.ts'
import { School } from '../setup/school.ts'
import { fitting } from './corpus.ts'
import { FIELDS } from './fields.ts'

interface Sent {
  readonly data?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends as somebody, and knows which field was sent which text. */
export class Sower {
  readonly #request: APIRequestContext
  readonly #who: { username: string; password: string }
  #bearer: string
  readonly #sown: Map<string, string[]>

  private constructor(
    request: APIRequestContext,
    who: { username: string; password: string },
    bearer: string,
    sown: Map<string, string[]>,
  ) {
    this.#request = request
    this.#who = who
    this.#bearer = bearer
    this.#sown = sown
  }

  static async open(
    request: APIRequestContext,
    who: { username: string; password: string },
    before?: Sower,
  ): Promise<Sower> {
    return new Sower(
      request,
      who,
      await School.tokenOf(request, who),
      before === undefined ? new Map<string, string[]>() : before.#sown,
    )
  }

  /** An operation by its name in the contracts, and where it is. */
  async send<T>(
    operation: string,
    request: `${'get' | 'post' | 'put' | 'patch' | 'delete'} ${string}`,
    { data, headers }: Sent = {},
  ): Promise<T> {
    const [method, path] = request.split(' ') as ['get', string]
    for (const [field, text] of textsIn(data, '')) this.note(`${operation} ${field}`, text)
    const ask = () =>
      patiently(() =>
        this.#request[method](`${guichet.url}/api/v1/${path}`, {
          headers: { authorization: `Bearer ${this.#bearer}`, ...headers },
          ...(data !== undefined && { data }),
        }),
      )
    let answer = await ask()
    if (answer.status() === 401) {
      // All this may take longer than a token lasts.
      this.#bearer = await School.tokenOf(this.#request, this.#who)
      answer = await ask()
    }
    if (!answer.ok()) throw new Error(`${request}: ${answer.status()} ${await answer.text()}`)
    return (answer.status() === 204 ? undefined : await answer.json()) as T
  }

  /** That a field got this text, in whichever way. */
  note(field: string, text: string): void {
    const anything = field.replace(/\.\w+$/, '.*')
    const name = field in FIELDS ? field : anything in FIELDS ? anything : null
    if (name !== null) this.#sown.set(name, [...(this.#sown.get(name) ?? []), text])
  }

  /** What a field should have got and did not. */
  missing(): string[] {
    return Object.entries(FIELDS).flatMap(([field, known]) => {
      if ('nowhere' in known) return []
      const all = (this.#sown.get(field) ?? []).join('\n')
      const wanted = fitting(known)
      const lacking = wanted.filter((payload) => !all.includes(payload))
      const enough = known.some === undefined ? lacking.length === 0 : wanted.length - lacking.length >= known.some
      return enough ? [] : [`${field} lacks ${lacking.length}: ${lacking[0]}`]
    })
  }
}

function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}

/** A few at a time, in whatever order. */
export async function each<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
  atOnce = 6,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index]!, index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
