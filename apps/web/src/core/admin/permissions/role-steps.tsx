import { FormattedMessage } from 'react-intl'
import { useNames } from './use-names.ts'
import type { Context, Explanation } from './use-permissions.ts'
import css from './why.module.css'

interface Props {
  readonly role: Explanation['roles'][number]
  readonly path: readonly Context[]
}

/** What a role says from the place up to the site, and what is so by default; the step that counts stands out. */
export function RoleSteps({ role, path }: Props) {
  const names = useNames()
  return (
    <ol className={css.steps}>
      {path.toReversed().map((place) => {
        const heard = role.heard.find(({ context }) => context === place.id)
        const counts = role.source === 'override' && role.setAt === place.id
        return (
          <li key={place.id} className={css.step} data-counts={counts || undefined}>
            <span className={css.where}>{names.place(place)}</span>
            {heard === undefined ? (
              <FormattedMessage id="admin.why.step.nothing" />
            ) : (
              <>
                <FormattedMessage id={`admin.permissions.is.${heard.permission}`} />
                <span>({names.origin(heard.origin)})</span>
              </>
            )}
          </li>
        )
      })}
      <li className={css.step} data-counts={role.source === 'default' || undefined}>
        <span className={css.where}>
          <FormattedMessage id="admin.why.step.default" />
        </span>
        <FormattedMessage id={`admin.permissions.is.${role.byDefault ? 'allow' : 'nothing'}`} />
      </li>
    </ol>
  )
}
