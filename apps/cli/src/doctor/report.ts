import type { Finding } from './examine.ts'

const MARKS = { ok: '✓', breach: '✗', unchecked: '–' } as const satisfies Record<Finding['verdict'], string>

/** A line for each invariant; under a breach its first offenders. */
export function report(findings: readonly Finding[]): string[] {
  const lines = findings.flatMap(({ id, what, verdict, details }) => [
    `${MARKS[verdict]} ${id.padEnd(3)} ${what}${verdict === 'unchecked' ? ` – not checked: ${details.join('; ')}` : ''}`,
    ...(verdict === 'breach' ? details.map((detail) => `      ${detail}`) : []),
  ])
  const breaches = breachesIn(findings)
  return [...lines, '', breaches === 0 ? `${findings.length} invariants, no breach` : `${breaches} breached`]
}

export const breachesIn = (findings: readonly Finding[]): number =>
  findings.filter(({ verdict }) => verdict === 'breach').length
