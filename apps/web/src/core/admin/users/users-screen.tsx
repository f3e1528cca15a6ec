import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link, useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { FilterRow } from '../filter-row.tsx'
import { SearchBox } from '../search-box.tsx'
import { SearchSelect } from '../search-select.tsx'
import { useHeld } from '../use-held.ts'
import { UserList } from './user-list.tsx'
import type { UserFilter } from './use-users.ts'

const STATES = ['active', 'suspended', 'never-in'] as const
const ORIGINS = ['manual', 'csv'] as const

/** Everybody who is known here; the address holds what is sought. */
export default function UsersScreen() {
  const { formatMessage } = useIntl()
  const may = useHeld()
  const { q, state, origin }: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  usePageTitle(formatMessage({ id: 'admin.users' }))
  const filter: UserFilter = { matching: q, state: STATES.find((known) => known === state), origin }
  return (
    <Page>
      <PageHeader
        title={<FormattedMessage id="admin.users" />}
        lead={<FormattedMessage id="admin.users.why" />}
        actions={
          may('core/user:manage') && (
            <>
              <Link to="/admin/users/import" className={buttonClass()}>
                <Icon name="upload" />
                <FormattedMessage id="admin.users.import" />
              </Link>
              <Link to="/admin/users/new" className={buttonClass({ variant: 'primary' })}>
                <Icon name="plus" />
                <FormattedMessage id="admin.users.new" />
              </Link>
            </>
          )
        }
      />
      <FilterRow>
        <SearchBox label={formatMessage({ id: 'admin.users.search' })} />
        <SearchSelect
          name="state"
          label={formatMessage({ id: 'admin.users.state' })}
          any={formatMessage({ id: 'admin.users.state.any' })}
          options={STATES.map((value) => ({ value, label: formatMessage({ id: `admin.users.state.${value}` }) }))}
        />
        <SearchSelect
          name="origin"
          label={formatMessage({ id: 'admin.users.origin' })}
          any={formatMessage({ id: 'admin.users.origin.any' })}
          options={ORIGINS.map((value) => ({ value, label: formatMessage({ id: `admin.users.origin.${value}` }) }))}
        />
      </FilterRow>
      <UserList filter={filter} />
    </Page>
  )
}
