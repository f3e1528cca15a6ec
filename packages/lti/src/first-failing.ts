interface Check {
  readonly name: string
  readonly stage: string
  readonly holds: (evidence: never) => boolean | Promise<boolean>
}

/** Asks the checks of one stage in their order; the name of the first that does not hold, or null. `evidence`: what that stage's checks take. */
export async function firstFailing<C extends Check>(
  checks: readonly C[],
  stage: C['stage'],
  evidence: object,
): Promise<C['name'] | null> {
  for (const check of checks) {
    if (check.stage === stage && !(await check.holds(evidence as never))) return check.name
  }
  return null
}
