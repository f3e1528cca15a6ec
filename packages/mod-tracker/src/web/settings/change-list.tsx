import type { SettingChange } from './changes.ts'
import css from './settings.module.css'
import { useChangeLines } from './use-change-lines.tsx'

interface Props {
  readonly changes: readonly SettingChange[]
  readonly nameOf: (id: string) => string | null
}

/** Old → new, a line each. */
export function ChangeList({ changes, nameOf }: Props) {
  const lines = useChangeLines()(changes, nameOf)
  return (
    <ul className={css.changes}>
      {lines.map(({ what, from, to }) => (
        <li key={what}>
          <span>{what}</span>
          {from !== null && <del>{from}</del>}
          {from !== null && <span aria-hidden="true">→</span>}
          {to !== null && <ins>{to}</ins>}
        </li>
      ))}
    </ul>
  )
}
