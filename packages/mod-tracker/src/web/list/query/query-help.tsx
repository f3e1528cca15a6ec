import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Dialog } from '@guichet/ui/dialog'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './query-bar.module.css'

const helpWords = {
  en: () => import('../../../lang/query-help/en.ts'),
  fr: () => import('../../../lang/query-help/fr.ts'),
}

/** What can be typed, by examples; each as it is typed in the person's language, and what it finds. */
const EXAMPLES = ['words', 'phrase', 'except', 'key', 'state', 'is', 'assignee', 'updated', 'created', 'sort'] as const

export function QueryHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  useMoreWords(helpWords)
  const { formatMessage } = useIntl()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<FormattedMessage id="tracker.query.help" />}
      closeLabel={formatMessage({ id: 'tracker.query.help.close' })}
    >
      <p className={css.lead}>
        <FormattedMessage id="tracker.query.help.lead" />
      </p>
      <dl className={css.examples}>
        {EXAMPLES.map((example) => (
          <div key={example}>
            <dt>
              <code>
                <FormattedMessage id={`tracker.query.help.${example}`} />
              </code>
            </dt>
            <dd>
              <FormattedMessage id={`tracker.query.help.${example}.finds`} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
