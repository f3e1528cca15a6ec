import type { ElementInputProps, FieldView } from '@guichet/mod-tracker/contract'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { useEffect, useEffectEvent, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { pageAddress, parametersOf } from '../types/page-address.ts'
import { keptInTab } from './kept-in-tab.ts'
import { referringPage } from './referring-page.ts'

/** The page one comes from, as it would be kept: to be seen, corrected, or left out. */
export function AddressInput({ id, field, value, onChange, fault, size, about }: ElementInputProps) {
  const { id: tracker } = useActivity()
  const [found] = useState(() => (about === 'preview' ? null : pageBefore(tracker, field)))
  const propose = useEffectEvent(() => {
    if (found !== null && value === null) onChange(found)
  })
  useEffect(() => propose(), [])
  const words = found === null ? 'none' : 'found'
  return (
    <Field
      id={id}
      size={size}
      label={field.label}
      hint={field.help ?? <FormattedMessage id={`trackerelement_extra.autourl.${words}`} />}
      mark={field.mandatory ? null : <FormattedMessage id="trackerelement_extra.autourl.optional" />}
      error={fault}
    >
      <TextInput
        size={size}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        required={field.mandatory}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      />
    </Field>
  )
}

function pageBefore(tracker: string, { settings }: FieldView): string | null {
  const { navigation } = window as Window & { readonly navigation?: Parameters<typeof referringPage>[0]['navigation'] }
  const page = referringPage({ navigation, referrer: document.referrer, within: `/trackers/${tracker}` })
  return keptInTab(`guichet.page-before.${tracker}`, pageAddress(page, parametersOf(settings['parameters'])))
}
