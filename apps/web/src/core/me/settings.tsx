import { useId, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import css from './settings.module.css'

interface Props {
  readonly of: string
  /** Controls that take the room there is, such as a table. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One matter that can be set: what it is and why on one side, its controls on the other. `of` begins its messages' ids. */
export function Settings({ of, wide = false, children }: Props) {
  const id = useId()
  return (
    <section className={css.settings} aria-labelledby={id}>
      <div>
        <h2 id={id} className={css.title}>
          <FormattedMessage id={of} />
        </h2>
        <p className={css.why}>
          <FormattedMessage id={`${of}.why`} />
        </p>
      </div>
      <div className={wide ? `${css.controls} ${css.wide}` : css.controls}>{children}</div>
    </section>
  )
}
