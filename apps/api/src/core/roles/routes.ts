import { serve, type Route } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { rolesContract } from './contract.ts'
import { viewRoles } from './service.ts'

export const routes = ({ host }: CoreDeps): readonly Route[] => serve(rolesContract, { list: () => viewRoles(host) })
