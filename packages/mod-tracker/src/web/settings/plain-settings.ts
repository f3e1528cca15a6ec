import { fieldsOf, type SettingField, type SettingsSchema } from '@guichet/plugin-kit/web/settings-form/fields'

/**
 * The settings that a form is enough for; the others hang together, and have the screen of the workflow. Their schema comes when it is
 * asked for, with Zod: no other screen waits for it.
 */
export async function loadPlainSettings(): Promise<readonly SettingField[]> {
  const { z } = await import('zod')
  // Before the first shape is made: Zod would try whether it may compile, and the page's policy would have something to report.
  z.config({ jitless: true })
  const { allTrackerSettings } = await import('../../contract/settings-values.ts')
  const plain = allTrackerSettings.pick({
    prefix: true,
    defaultAssignee: true,
    thanksMessage: true,
    commentsEnabled: true,
    closeAfterDays: true,
    closeWarnDays: true,
    visitors: true,
    visitorsPerHour: true,
    visitorsPerDay: true,
  })
  return fieldsOf(z.toJSONSchema(plain, { io: 'input', unrepresentable: 'any' }) as SettingsSchema)
}
