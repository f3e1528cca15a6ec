import { settingId } from '@guichet/plugin-kit/web/settings-form/settings-fields'
import type { ElementFaults } from './faults.ts'

/** Id of the control of what is wrong first, from above; null: nothing is. */
export function firstFault(faults: ElementFaults, form: string, words: string): string | null {
  const part = (['label', 'code', 'options'] as const).find((name) => faults[name] !== undefined)
  if (part !== undefined) return `${form}-${part}`
  const [option] = Object.entries(faults.option)
  if (option !== undefined) return `${option[0]}-${option[1].label === undefined ? 'code' : 'label'}`
  const [setting] = Object.keys(faults.settings)
  return setting === undefined ? null : settingId(words, setting)
}
