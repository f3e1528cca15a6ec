import { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest } from 'fastify'

/** One line for each request, when it is over: what was asked, by whom, and what became of it. */
export class OneLine extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null, request: FastifyRequest, reply: FastifyReply): void {
    const told = { req: request, res: reply, responseTime: reply.elapsedTime }
    if (error) request.log.error({ ...told, err: error }, 'request errored')
    else request.log.info(told, 'request completed')
  }
}

type Facts = Readonly<Record<string, unknown>>
type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'

/** Says with each line whose request it is. A child of pino's does too, but is dear to make for the one line that most requests have. */
export class RequestLog implements FastifyBaseLogger {
  readonly #root: FastifyBaseLogger
  readonly #facts: Facts

  constructor(root: FastifyBaseLogger, facts: Facts) {
    this.#root = root
    this.#facts = facts
  }

  child(more: Facts): RequestLog {
    return new RequestLog(this.#root, { ...this.#facts, ...more })
  }

  get level() {
    return this.#root.level
  }

  silent(): void {}
  trace(said: unknown, words?: string): void {
    this.#say('trace', said, words)
  }
  debug(said: unknown, words?: string): void {
    this.#say('debug', said, words)
  }
  info(said: unknown, words?: string): void {
    this.#say('info', said, words)
  }
  warn(said: unknown, words?: string): void {
    this.#say('warn', said, words)
  }
  error(said: unknown, words?: string): void {
    this.#say('error', said, words)
  }
  fatal(said: unknown, words?: string): void {
    this.#say('fatal', said, words)
  }

  #say(level: Level, said: unknown, words?: string): void {
    if (typeof said === 'string') this.#root[level](this.#facts, said)
    else this.#root[level]({ ...this.#facts, ...(said instanceof Error ? { err: said } : (said as object)) }, words)
  }
}
