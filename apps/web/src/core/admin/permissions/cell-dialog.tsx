import { Button } from '@guichet/ui/button'
import { Dialog } from '@guichet/ui/dialog'
import { Notice } from '@guichet/ui/notice'
import { RadioCards } from '@guichet/ui/radio-cards'
import { FormattedMessage, useIntl } from 'react-intl'
import { setHere, type CellPlace, type Draft } from './draft.ts'
import css from './permissions.module.css'
import type { Context, Permission } from './use-permissions.ts'
import { useNames } from './use-names.ts'

interface Props {
  readonly of: CellPlace
  readonly draft: Draft
  readonly path: readonly Context[]
  readonly onSet: (to: Permission) => void
  readonly onClose: () => void
}

const INHERIT = 'inherit'
const CHOICES = ['allow', 'prevent', 'prohibit'] as const

/** One cell: what is set here, what comes from above and from where, and the choice. */
export function CellDialog({ of, draft, path, onSet, onClose }: Props) {
  const { formatMessage } = useIntl()
  const names = useNames()
  const { role, capability, cell } = of
  const here = setHere(draft, of)
  const inherited = formatMessage({ id: `admin.permissions.is.${cell.above.permission ?? 'nothing'}` })
  const place = path.find(({ id }) => id === cell.above.setAt)
  const source =
    cell.above.source === 'override' && place !== undefined
      ? formatMessage({ id: 'admin.permissions.above.override' }, { name: names.place(place) })
      : formatMessage({ id: `admin.permissions.above.${cell.above.source}` })
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={names.capability(capability.name)}
      closeLabel={formatMessage({ id: 'core.close' })}
      actions={
        <Button variant="primary" onClick={onClose}>
          <FormattedMessage id="admin.permissions.done" />
        </Button>
      }
    >
      <div className={css.dialog}>
        {role.above && (
          <Notice>
            <p>
              <FormattedMessage id="error.core.role.above_yours" />
            </p>
          </Notice>
        )}
        {cell.above.permission === 'prohibit' && (
          <Notice tone="warn">
            <p>
              <FormattedMessage id="admin.permissions.prohibited_above" />
            </p>
          </Notice>
        )}
        {cell.here !== null && cell.here.origin !== 'manual' && (
          <Notice>
            <p>
              <FormattedMessage id="admin.permissions.preset.why" values={{ origin: names.origin(cell.here.origin) }} />
            </p>
          </Notice>
        )}
        <RadioCards
          size="s"
          label={<FormattedMessage id="admin.permissions.for" values={{ role: names.role(role) }} />}
          value={here ?? INHERIT}
          onChange={(value) => {
            if (!role.above) onSet(value === INHERIT ? null : value)
          }}
          options={[
            {
              value: INHERIT,
              label: formatMessage({ id: 'admin.permissions.inherit' }, { result: inherited }),
              description: source,
            },
            ...CHOICES.map((value) => ({
              value,
              label: formatMessage({ id: `admin.permissions.choose.${value}` }),
              description: formatMessage({ id: `admin.permissions.choose.${value}.why` }),
            })),
          ]}
        />
      </div>
    </Dialog>
  )
}
