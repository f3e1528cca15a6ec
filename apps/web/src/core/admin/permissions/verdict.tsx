import { CardList, CardRow } from '@guichet/ui/card'
import { Chip } from '@guichet/ui/chip'
import { Icon } from '@guichet/ui/icon'
import { Notice } from '@guichet/ui/notice'
import { Section } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import css from '../admin.module.css'
import { RoleSteps } from './role-steps.tsx'
import { useNames } from './use-names.ts'
import { useExplanation, type Explanation } from './use-permissions.ts'

interface Props {
  readonly context: string
  readonly question: { readonly user: string; readonly capability: string }
}

/** The answer, and what each of the person's roles says to it. */
export function Verdict({ context, question }: Props) {
  const { formatMessage } = useIntl()
  const names = useNames()
  const said = useExplanation(context, question)
  const { allowed, rule, person, roles } = said
  const values = {
    person: person.name,
    capability: names.capability(said.capability),
    place: names.place(said.context),
  }
  return (
    <div className={css.parts}>
      <Notice
        tone={allowed ? 'success' : 'danger'}
        live="status"
        title={<FormattedMessage id={allowed ? 'admin.why.yes' : 'admin.why.no'} values={values} />}
      >
        <p>
          <FormattedMessage id={`admin.why.rule.${rule}`} />
        </p>
      </Notice>
      {roles.length > 0 && (
        <Section title={<FormattedMessage id="admin.why.roles" />} size="s">
          <CardList label={formatMessage({ id: 'admin.why.roles' })}>
            {roles.map((role) => (
              <CardRow
                key={`${role.shortName} ${role.assignedAt}`}
                title={names.role(role)}
                detail={<Given role={role} said={said} />}
                end={
                  role.decides && (
                    <Chip icon={<Icon name="check" />} look="tint">
                      <FormattedMessage id="admin.why.decides" />
                    </Chip>
                  )
                }
                more={<RoleSteps role={role} path={said.path} />}
              />
            ))}
          </CardList>
        </Section>
      )}
    </div>
  )
}

/** How the person came to a role. */
function Given({ role, said }: { readonly role: Explanation['roles'][number]; readonly said: Explanation }) {
  const names = useNames()
  const place = said.path.find(({ id }) => id === role.assignedAt)
  const id = role.origin === null ? 'admin.why.everyone' : 'admin.why.given'
  return <FormattedMessage id={id} values={{ place: place === undefined ? '' : names.place(place) }} />
}
