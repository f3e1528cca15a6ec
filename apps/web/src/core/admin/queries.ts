import { queryOptions } from '@tanstack/react-query'
import type { Core } from '../../lib/core.ts'

export const administrationQuery = (core: Core) =>
  queryOptions({
    queryKey: ['core', 'administration'],
    queryFn: ({ signal }) => core.administration.view({ signal }),
  })
