import type { CoreDeps } from '../deps.ts'
import type { Teller } from './readers.ts'

/** What plugins told, and the components of those that could not. */
export interface Told<T> {
  readonly told: readonly T[]
  readonly failed: readonly string[]
}

/** Asks each plugin. One that fails is logged and left out: what the others tell still comes. */
export async function askEach<T>(
  { log }: Pick<CoreDeps, 'log'>,
  tellers: readonly Teller[],
  ask: (teller: Teller) => Promise<T>,
): Promise<Told<T>> {
  const answers = await Promise.allSettled(tellers.map(ask))
  const failed: string[] = []
  const told = answers.flatMap((answer, i) => {
    if (answer.status === 'fulfilled') return [answer.value]
    const { component } = tellers[i]!
    log.error({ err: answer.reason, component }, 'a plugin could not tell its overview')
    failed.push(component)
    return []
  })
  return { told, failed }
}
