import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../app/region.tsx'
import { useSite } from '../../app/site-context.ts'
import { useObservable } from '../../lib/use-observable.ts'
import { SingleKeys } from '../commands/single-keys.tsx'
import { ListSkeleton } from '../courses/list-skeleton.tsx'
import { Sessions } from '../sessions/sessions.tsx'
import { Tokens } from '../tokens/tokens.tsx'
import { PasswordForm } from './password-form.tsx'
import { LanguageChoice, ThemeChoice } from './preferences.tsx'
import { Settings } from './settings.tsx'

export default function Account() {
  const { formatMessage } = useIntl()
  const { person } = useSite()
  const me = useObservable(person.me)
  usePageTitle(formatMessage({ id: 'core.account' }))
  return (
    <Page>
      <PageHeader
        size="l"
        title={<FormattedMessage id="core.account" />}
        lead={[me?.name, me?.username, me?.email].filter(Boolean).join(' · ')}
      />
      <Settings of="core.preferences">
        <LanguageChoice />
        <ThemeChoice />
      </Settings>
      <Settings of="core.keys">
        <SingleKeys />
      </Settings>
      <Settings of="core.password">
        <PasswordForm username={me?.username ?? ''} />
      </Settings>
      <Settings of="core.sessions">
        <Region waiting={<ListSkeleton />}>
          <Sessions />
        </Region>
      </Settings>
      <Settings of="core.tokens">
        <Region waiting={<ListSkeleton />}>
          <Tokens />
        </Region>
      </Settings>
    </Page>
  )
}
