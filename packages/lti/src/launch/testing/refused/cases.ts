import { CLAIM_CASES } from './claim-cases.ts'
import { FORM_CASES } from './form-cases.ts'
import { MESSAGE_CASES } from './message-cases.ts'
import type { RefusedCase } from './refused-case.ts'
import { TOKEN_CASES } from './token-cases.ts'

export const REFUSED_CASES: readonly RefusedCase[] = [...FORM_CASES, ...TOKEN_CASES, ...CLAIM_CASES, ...MESSAGE_CASES]
