import { PRESET_RULES, type Preset } from '@guichet/domain/tickets/presets'
import { Receipt } from '@guichet/ui/receipt'
import { FormattedMessage } from 'react-intl'
import { ThanksWords } from '../report/thanks-words.tsx'
import type { Thanks } from '../types.ts'
import css from './settings.module.css'

interface Props {
  readonly preset: Preset
  readonly prefix: string
  readonly text: string | null
  /** The default assignee's name, which some presets' words give. */
  readonly assignee: string | null
}

/** What somebody who has just reported will read. */
export function ThanksPreview({ preset, prefix, text, assignee }: Props) {
  const named = PRESET_RULES[preset].thanks === 'preset-names-assignee' && assignee !== null
  const thanks: Thanks =
    text === null || text.trim() === ''
      ? { kind: 'preset', preset, assignee: named ? { id: '', name: assignee } : null }
      : { kind: 'own', text }
  return (
    <div className={css.thanks}>
      <p className={css.thanksTitle}>
        <FormattedMessage id="tracker.settings.thanksPreview" />
      </p>
      <Receipt
        kind={<FormattedMessage id="tracker.report.receipt" />}
        number={`${prefix}-42`}
        title={<FormattedMessage id="tracker.report.thanks" />}
      >
        <ThanksWords of={thanks} />
      </Receipt>
    </div>
  )
}
