import { useId, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import css from './settings.module.css'

/** One matter that can be set: what it is and why on one side, its controls on the other. `of` begins its messages' ids. */
export function Settings({ of, children }: { readonly of: string; readonly children: ReactNode }) {
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
      <div className={css.controls}>{children}</div>
    </section>
  )
}
