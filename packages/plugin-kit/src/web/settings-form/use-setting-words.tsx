import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { SettingFault } from './faults.tsx'
import type { SettingField } from './fields.tsx'

/** A setting in the reader's words. */
export interface SettingWords {
  readonly label: string
  readonly hint: ReactNode
  readonly error: ReactNode
}

export interface OptionWords {
  readonly value: string
  readonly label: string
  readonly description: string | undefined
}

/** The plugin's words for its settings, the host's for what is wrong; what the plugin has no word for stands as it is. */
export function useSettingWords(words: string) {
  const { formatMessage, messages } = useIntl()
  const word = (id: string) => (id in messages ? formatMessage({ id }) : undefined)
  return {
    of({ name }: SettingField, refused: string | null, fault: SettingFault | null): SettingWords {
      const id = `${words}.${name}`
      const invalid = fault?.id === 'core.settings.invalid' ? word(`${id}.invalid`) : undefined
      return {
        label: word(id) ?? name,
        hint: word(`${id}.hint`),
        // What is seen to be wrong here says more than the server, which may only say that something is.
        error: invalid ?? (fault && formatMessage({ id: fault.id }, fault.values)) ?? refused,
      }
    },
    options({ name, options }: Extract<SettingField, { readonly options: unknown }>): readonly OptionWords[] {
      return options.map((value) => {
        const id = `${words}.${name}.${value}`
        return { value, label: word(id) ?? value, description: word(`${id}.why`) }
      })
    },
  }
}
