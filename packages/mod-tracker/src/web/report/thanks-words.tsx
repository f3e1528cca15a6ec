import { FormattedMessage } from 'react-intl'
import type { Thanks } from '../types.ts'
import { typeset } from '@guichet/plugin-kit/typeset'
import css from './thanks.module.css'

/** The tracker's own words as they were written, else its preset's. */
export function ThanksWords({ of: thanks }: { readonly of: Thanks }) {
  if (thanks.kind === 'own') return <span className={css.own}>{typeset(thanks.text)}</span>
  const { preset, assignee } = thanks
  return (
    <FormattedMessage id={`tracker.thanks.${preset}`} values={{ named: assignee !== null, assignee: assignee?.name }} />
  )
}
