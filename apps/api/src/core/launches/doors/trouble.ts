import type { FastifyReply, FastifyRequest } from 'fastify'
import { failureOf } from '../../../host/failures/errors.ts'
import { toProblem } from '../../../host/failures/problem.ts'
import { sayWhenAgain } from '../../../host/routes/send.ts'
import type { LaunchPage } from '../page.ts'
import { newReference } from '../reference.ts'
import { show, type Doors } from './answers.ts'

/** It was not what we take; too much is asked just now, or nothing can be answered; or something of ours broke. */
export type Trouble = 'refused' | 'busy' | 'failed'

/** What a browser is told that was sent to us. */
export interface Telling {
  readonly page: (why: Trouble, id: string) => LaunchPage
  /** Who may frame that, as far as it is known. */
  readonly framers: (request: FastifyRequest) => Promise<readonly string[]>
  /** Who may, as the address itself says. */
  readonly saying?: (request: FastifyRequest) => string | null
}

/** What a door throws is said in a page as well, to be read in the frame of whoever sent the browser: a refused frame is blank (lti.md 1.2). */
export const tellTrouble =
  (doors: Doors, { page, framers, saying }: Telling) =>
  async (thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const failure = failureOf(thrown, request)
    const { status, code } = toProblem(failure, doors.statuses, request.id)
    const [id, why] = [newReference(), whyOf(status)]
    request.log.warn({ reference: id, refused: code }, 'a page could not be answered')
    sayWhenAgain(reply, failure)
    const last = () => doors.framers.of(request)
    const said = saying?.(request) ?? null
    const ancestors = said !== null ? [said] : why === 'busy' ? last() : await framers(request).catch(last)
    return show(doors, request, reply, { page: page(why, id), status, ancestors })
  }

function whyOf(status: number): Trouble {
  if (status === 429 || status === 503) return 'busy'
  return status < 500 ? 'refused' : 'failed'
}
