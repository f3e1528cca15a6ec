import { failure } from '@guichet/plugin-kit/failure'
import { answer, type Call } from '@guichet/plugin-kit/server'
import { findUser } from '../users/repository.ts'
import type { CoreDeps } from '../deps.ts'
import type { AuthDeps } from './deps.ts'
import { endByToken } from './end.ts'
import { presentMe } from './present.ts'
import { proofOf, REFRESH_COOKIE } from './proof.ts'
import { refresh } from './refresh.ts'

type WithProof = Pick<Call, 'request'> & { readonly body: { readonly refreshToken?: string | undefined } }

export async function refreshBy(auth: AuthDeps, call: WithProof) {
  const proof = proofOf(call, auth.publicUrl)
  if (!proof.ok) return proof
  return proof.value === null ? answer(204, null) : refresh(auth, proof.value)
}

export async function signOutBy(auth: AuthDeps, call: WithProof) {
  const proof = proofOf(call, auth.publicUrl)
  if (!proof.ok) return proof
  if (proof.value !== null) await endByToken(auth, proof.value.token, 'signed-out')
  return answer(204, null, proof.value?.keep === 'cookie' ? { cookie: { name: REFRESH_COOKIE, value: null } } : {})
}

export async function viewSession({ host, rights, siteId }: CoreDeps, userId: string) {
  const [user, held] = await Promise.all([
    findUser(host.db, userId),
    rights.directory().then((directory) => rights.held(directory, userId, [siteId])),
  ])
  if (user === null) return failure('auth.expired')
  return answer(200, { user: presentMe(user), capabilities: [...held] }, { version: user.version })
}
