import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { tokensContract } from '@guichet/api/core/tokens/contract'
import { queryOptions } from '@tanstack/react-query'
import type { Core } from '../../lib/core.ts'

type Operations = (typeof tokensContract)['operations']
export type Token = SuccessOf<Operations['list']>['items'][number]
/** With its secret, which is told once. */
export type NewToken = SuccessOf<Operations['create']>

export const tokensQuery = (core: Core) =>
  queryOptions({ queryKey: ['core', 'tokens'], queryFn: ({ signal }) => core.tokens.list({ signal }) })
