import { useClient } from '@guichet/plugin-kit/web/app-context'
import type { importsContract } from '../../contract/imports.ts'
import { importPaths } from '../../contract/imports.paths.ts'
import { MOUNT } from '../use-clients.tsx'

export const useImportsClient = () => useClient<typeof importsContract>(MOUNT, importPaths)
