import { useClient } from '@guichet/plugin-kit/web/app-context'
import type { settingsContract } from '../../contract/settings.ts'
import { settingsPaths } from '../../contract/settings.paths.ts'
import { MOUNT } from '../use-clients.tsx'

export const useSettingsClient = () => useClient<typeof settingsContract>(MOUNT, settingsPaths)
