import type { SettingField } from '@guichet/plugin-kit/web/settings-form/fields'
import { useSettingWords } from '@guichet/plugin-kit/web/settings-form/use-setting-words'
import { Button } from '@guichet/ui/button'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './settings-form.module.css'

interface Props {
  readonly component: string
  readonly field: SettingField
  /** What is so by default. */
  readonly value: unknown
  readonly onReset: () => void
}

/** Under a setting that is not as by default: what that would be, and the way back to it. */
export function DefaultNote({ component, field, value, onReset }: Props) {
  const { formatList, formatMessage, formatNumber } = useIntl()
  const words = useSettingWords(`setting.${component}`)
  const { label } = words.of(field, null, null)

  function say(): string {
    const nothing = formatMessage({ id: 'admin.settings.default.nothing' })
    switch (field.control) {
      case 'switch':
        return formatMessage({ id: value === true ? 'admin.settings.on' : 'admin.settings.off' })
      case 'number':
        return typeof value === 'number' ? formatNumber(value) : nothing
      case 'choice':
        return words.options(field).find((option) => option.value === value)?.label ?? nothing
      case 'choices': {
        const chosen = Array.isArray(value) ? value : []
        const labels = words.options(field).filter((option) => chosen.includes(option.value))
        return labels.length === 0 ? nothing : formatList(labels.map((option) => option.label))
      }
      default:
        return typeof value === 'string' && value !== '' ? value : nothing
    }
  }

  return (
    <p className={css.default}>
      <FormattedMessage id="admin.settings.default" values={{ value: say() }} />
      <Button variant="bare" size="s" onClick={onReset}>
        <FormattedMessage id="admin.settings.reset" />
        <VisuallyHidden> – {label}</VisuallyHidden>
      </Button>
    </p>
  )
}
