import { ConfigurationScreen } from './configuration-screen.tsx'
import { SettingsEditor } from './settings-editor.tsx'

/** What a tracker is called and how it receives people; its rules have a screen of their own. */
export default function SettingsScreen() {
  return <ConfigurationScreen failed="tracker.settings.failed" Editor={SettingsEditor} />
}
