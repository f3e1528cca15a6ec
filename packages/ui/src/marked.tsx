import { partsOf } from './fold.ts'
import styles from './marked.module.css'

/** A text with what was sought in it underlined. */
export function Marked({ text, sought }: { text: string; sought: string }) {
  return partsOf(text, sought).map(({ text: part, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  )
}
