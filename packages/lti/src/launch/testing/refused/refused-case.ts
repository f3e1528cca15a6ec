import type { CheckName } from '../../checks.ts'
import type { Scene } from '../scene.ts'

/** A launch that must not come in, and the check that says so. */
export type RefusedCase = readonly [check: CheckName, title: string, scene: Scene]
