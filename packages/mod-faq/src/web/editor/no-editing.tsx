import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFaq } from '../use-faq.tsx'

export function NoEditing() {
  const { formatMessage } = useIntl()
  const { toList } = useFaq()
  usePageTitle(formatMessage({ id: 'faq.editor.noRight' }))
  return (
    <NoRightState
      level={1}
      title={<FormattedMessage id="faq.editor.noRight" />}
      actions={
        <Link {...toList} className={buttonClass()}>
          <FormattedMessage id="faq.article.back" />
        </Link>
      }
    >
      <FormattedMessage id="faq.editor.noRight.why" />
    </NoRightState>
  )
}
