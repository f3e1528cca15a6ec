import type { KeySetFault } from '../keys/platform-keys.ts'
import type { CheckName } from './checks.ts'
import type { PlatformError } from './form.ts'

/** A launch that does not come in. For the log and the registration's page of last launches; the person reads an error's id. */
export interface LaunchRefusal {
  /** The check that did not hold. */
  readonly code: CheckName
  /** Whose launch it was, once its state was known. */
  readonly registration: string | null
  /** The deployment that the platform named, in a token that it signed. */
  readonly deploymentId: string | null
  /** What the platform answered instead of a launch. */
  readonly platformError: PlatformError | null
  /** `key-set`: why the platform's keys could not be had. */
  readonly keySetFault: KeySetFault | null
  /** By how much the platform's clock is ahead of ours, as far as a token that it signed tells. */
  readonly skewSeconds: number | null
}
