import { partsOf, type Part } from './fold.ts'
import styles from './marked.module.css'

/** A text with what was sought in it underlined. */
export function Marked({ text, sought }: { text: string; sought: string }) {
  return <MarkedParts parts={partsOf(text, sought)} />
}

/** The same, of which somebody else told the parts. */
export function MarkedParts({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
