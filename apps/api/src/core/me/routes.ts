import { serve, type Route } from '@guichet/plugin-kit/server'
import type { AuthDeps } from '../auth/deps.ts'
import { meContract } from './contract.ts'
import { changePassword } from './password.ts'
import { changePreferences } from './service.ts'

export const routes = (auth: AuthDeps): readonly Route[] =>
  serve(meContract, {
    update: (call) => changePreferences(auth, call, { version: call.ifMatch, changes: call.body }),
    changePassword: (call) => changePassword(auth, call.actor, call.request.ip, call.body),
  })
