import { serve } from '@guichet/plugin-kit/server'
import { linksContract } from '../../contract/links.ts'
import { linksOf } from './list.ts'

export const linkRoutes = serve(linksContract, { list: (call) => linksOf(call, call.params.number) })
