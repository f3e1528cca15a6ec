import { Button } from '@guichet/ui/button'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import css from './audit.module.css'
import { useAudit } from './use-audit.ts'
import { filterIn } from './filter-in.ts'

/** Says whose doing, or what was done to whom, is shown alone, and lifts it. */
export function OnlyOf() {
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const { data } = useAudit(filterIn(search))
  const { by, about } = search
  if (by === undefined && about === undefined) return null
  const first = data?.pages[0]?.items[0]
  const name = (by === undefined ? first?.subject.name : first?.actor?.name) ?? '…'
  return (
    <p className={css.only}>
      <FormattedMessage id={by === undefined ? 'admin.audit.only_about' : 'admin.audit.only_by'} values={{ name }} />
      <Button
        size="s"
        variant="bare"
        onClick={() =>
          void navigate({
            to: '.',
            search: (now: Record<string, unknown>) => ({ ...now, by: undefined, about: undefined }),
          })
        }
      >
        <FormattedMessage id="admin.audit.lift" />
      </Button>
    </p>
  )
}
