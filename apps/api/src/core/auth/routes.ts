import { serve, type Route } from '@guichet/plugin-kit/server'
import { authContract } from './contract.ts'
import type { AuthDeps } from './deps.ts'
import { refreshBy, signOutBy, viewSession } from './service.ts'
import { signIn } from './sign-in.ts'

export const routes = (auth: AuthDeps): readonly Route[] =>
  serve(authContract, {
    signIn: (call) => signIn(auth, call.body, call.request),
    refresh: (call) => refreshBy(auth, call),
    signOut: (call) => signOutBy(auth, call),
    session: (call) => viewSession(auth, call.actor.id),
  })
