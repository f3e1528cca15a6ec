import { UnsavedGuard } from '@guichet/plugin-kit/web/unsaved-guard'
import { focusPageTitle } from '@guichet/ui/page'
import type { Configuration, Settings } from '../types.ts'
import { changesBetween, type SettingChange } from './changes.ts'
import { SaveBar } from './save-bar.tsx'
import { SettingsConflict } from './settings-conflict.tsx'
import type { Saving } from './use-saving.tsx'

interface Props {
  /** As it is now, whoever changed it. */
  readonly configuration: Configuration
  /** What the draft was begun on. */
  readonly base: Configuration
  readonly settings: Settings
  readonly changes: readonly SettingChange[]
  readonly saving: Saving
  readonly nameOf: (id: string) => string | null
}

/** What every editor of settings ends with: saving, the question when a colleague was first, and the one before leaving unsaved changes. */
export function SavingFoot({ configuration, base, settings, changes, saving, nameOf }: Props) {
  return (
    <>
      <SaveBar
        changes={changes}
        meanwhile={changesBetween(base.settings, configuration.settings)}
        saving={saving}
        nameOf={nameOf}
        onDone={focusPageTitle}
      />
      <SettingsConflict base={base} settings={settings} saving={saving} nameOf={nameOf} />
      <UnsavedGuard of="tracker.settings.leave" unsaved={changes.length > 0} />
    </>
  )
}
