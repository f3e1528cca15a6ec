import type { Failure } from '@guichet/plugin-kit/failure'

/** An expected failure, thrown from where only throwing is possible; the error handler tells it as what it is. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}
