import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { CardList, CardRow } from '@guichet/ui/card'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './admin.module.css'
import { Attention } from './plugins/attention.tsx'
import { useSections } from './use-sections.ts'

/** What there is to look after, each with what it is for. */
export default function AdminHome() {
  const { formatMessage } = useIntl()
  const sections = useSections()
  usePageTitle(formatMessage({ id: 'core.admin' }))
  return (
    <Page width="narrow">
      <PageHeader size="l" title={<FormattedMessage id="core.admin" />} lead={<FormattedMessage id="admin.lead" />} />
      <div className={css.parts}>
        <Attention />
        <CardList>
          {sections.map(({ path }) => (
            <CardRow
              key={path}
              title={
                <Link to={`/admin/${path}`}>
                  <FormattedMessage id={`admin.${path}`} />
                </Link>
              }
              detail={<FormattedMessage id={`admin.${path}.why`} />}
              end={<Icon name="chevron-right" />}
            />
          ))}
        </CardList>
      </div>
    </Page>
  )
}
