import { CLAIM } from '../claims.ts'
import type { PlatformKeys } from '../keys/platform-keys.ts'
import { err, ok, type Result } from '../result.ts'
import { identifier } from '../text.ts'
import { LAUNCH_CHECKS, type LaunchCheck } from './checks.ts'
import type { LaunchRequest, LaunchRules, Stages } from './evidence.ts'
import { platformErrorOf, readLaunchForm } from './form.ts'
import type { Launch } from './launch.ts'
import { readLaunch } from './read-launch.ts'
import type { LaunchRefusal } from './refusal.ts'
import { firstFailing } from '../first-failing.ts'
import type { Deployment, LaunchStore } from './store.ts'
import { claimsOf, headerOf } from './unverified.ts'

export interface LaunchPorts<D extends Deployment> {
  readonly store: LaunchStore<D>
  readonly keys: Pick<PlatformKeys, 'find'>
  readonly now: () => Date
}

/** Verifies a launch by all of `LAUNCH_CHECKS`: takes one login from the store, checks one signature, looks up one deployment. */
export function verifyLaunch<D extends Deployment>(
  request: LaunchRequest,
  rules: LaunchRules,
  ports: LaunchPorts<D>,
): Promise<Result<Launch<D>, LaunchRefusal>> {
  return verifyBy(LAUNCH_CHECKS, request, rules, ports)
}

/** For the test that leaves a check out, and no other. */
export async function verifyBy<D extends Deployment>(
  checks: readonly LaunchCheck[],
  request: LaunchRequest,
  rules: LaunchRules,
  { store, keys, now: clock }: LaunchPorts<D>,
): Promise<Result<Launch<D>, LaunchRefusal>> {
  let known: Omit<LaunchRefusal, 'code'> = {
    registration: null,
    deploymentId: null,
    platformError: null,
    keySetFault: null,
    skewSeconds: null,
  }
  const refusal = async <S extends keyof Stages>(stage: S, evidence: Stages[S]) => {
    const code = await firstFailing(checks, stage, evidence)
    return code === null ? null : err({ code, ...known })
  }

  let refused = await refusal('received', { request })
  if (refused !== null) return refused

  const form = readLaunchForm(request.body)
  known = { ...known, platformError: platformErrorOf(form) }
  const posted = { request, form }
  refused = await refusal('posted', posted)
  if (refused !== null) return refused

  const [state = '', idToken = ''] = [form.states[0], form.idTokens[0]]
  const login = await store.takeLogin(state)
  const now = clock()
  const found = { ...posted, login, now }
  refused = await refusal('found', found)
  if (refused !== null) return refused
  if (login === null) throw new Error('A launch goes on without a login.')
  known = { ...known, registration: login.registration }

  const header = headerOf(idToken)
  const resumed = { ...found, login, header, secrets: request.secrets(state) }
  refused = await refusal('resumed', resumed)
  if (refused !== null) return refused

  const { kid } = header
  const answer = typeof kid === 'string' ? await keys.find(login.platform.jwksUrl, kid) : UNNAMED
  known = { ...known, keySetFault: answer.kind === 'unavailable' ? answer.fault : null }
  const keyed = { ...resumed, answer, key: answer.kind === 'found' ? answer.key : null }
  refused = await refusal('keyed', keyed)
  if (refused !== null) return refused

  const claims = claimsOf(idToken)
  const { iat } = claims
  known = {
    ...known,
    deploymentId: identifier(claims[CLAIM.deploymentId]),
    skewSeconds: typeof iat === 'number' ? Math.round(iat - now.getTime() / 1000) : null,
  }
  const signed = { ...keyed, claims, rules }
  refused = await refusal('signed', signed)
  if (refused !== null) return refused

  const id = claims[CLAIM.deploymentId]
  const deployment = typeof id === 'string' ? await store.deployment(login.registration, id) : null
  const deployed = { ...signed, deployment }
  return (await refusal('deployed', deployed)) ?? ok(readLaunch(deployed, known.skewSeconds ?? 0))
}

/** A token that names no key is by nobody's; the platform need not be asked. */
const UNNAMED = { kind: 'unknown' } as const
