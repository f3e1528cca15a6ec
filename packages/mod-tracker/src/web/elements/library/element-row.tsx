import { typeset } from '@guichet/plugin-kit/typeset'
import { CardRow } from '@guichet/ui/card'
import { Icon } from '@guichet/ui/icon'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { LibraryField } from '../../types.ts'
import { useFormLinks } from '../use-form-links.tsx'
import { useTypeWords } from '../use-type-words.tsx'
import { ElementMenu } from './element-menu.tsx'
import css from './library.module.css'

interface Props {
  readonly element: LibraryField
  /** Whether this tracker's form asks it. */
  readonly here: boolean
}

/** A field of the library: what it asks, what it is known by, who asks it. */
export function ElementRow({ element, here }: Props) {
  const { toElement } = useFormLinks()
  const { nameOf } = useTypeWords()
  const { id, code, type, label, shared, mine, usedBy } = element
  const others = usedBy - (here ? 1 : 0)
  return (
    <CardRow
      title={
        mine ? (
          <Link {...toElement(id)} dir="auto">
            {typeset(label)}
          </Link>
        ) : (
          <span dir="auto">{typeset(label)}</span>
        )
      }
      detail={
        <>
          <span>{nameOf(type)}</span>
          <code>{code}</code>
          <span>
            <FormattedMessage id="tracker.library.asked" values={{ here, others }} />
          </span>
          {shared && (
            <span className={css.mark}>
              <Icon name="users" />
              <FormattedMessage id={mine ? 'tracker.library.shared' : 'tracker.library.shared.elsewhere'} />
            </span>
          )}
        </>
      }
      end={mine && <ElementMenu element={element} />}
    />
  )
}
