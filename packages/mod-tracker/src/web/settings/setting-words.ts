import type { Messages, WebHalf } from '@guichet/plugin-kit/web/define-web'

type Catalogue = Promise<{ default: Messages }>

/** The words of a form that the host draws from the settings' schema: options are called there what they are called everywhere here. */
async function settingWords(main: Catalogue, workflow: Catalogue): Catalogue {
  const known = { ...(await main).default, ...(await workflow).default }
  const options = Object.entries(known).flatMap(([id, text]) => {
    const [, explains, setting, option] = /^tracker\.(workflow\.)?(preset|mode|path)\.(\w+)$/.exec(id) ?? []
    const [, state] = /^tracker\.state\.([A-Z]+)$/.exec(id) ?? []
    if (state !== undefined) return [[`setting.mod_tracker.enabledStates.${state}`, text] as const]
    if (setting === undefined) return []
    return [[`setting.mod_tracker.${setting}.${option}${explains === undefined ? '' : '.why'}`, text] as const]
  })
  return { default: { ...(await workflow).default, ...Object.fromEntries(options) } }
}

export const trackerSettingWords: WebHalf['messages'] = {
  en: () => settingWords(import('../../lang/en.ts'), import('../../lang/workflow/en.ts')),
  fr: () => settingWords(import('../../lang/fr.ts'), import('../../lang/workflow/fr.ts')),
}
