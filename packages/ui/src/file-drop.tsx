import { type ReactNode, useState } from 'react'
import { cx } from './cx.ts'
import { useFieldProps } from './field-context.ts'
import styles from './file-drop.module.css'
import { Icon } from './icon.tsx'

type FileDropProps = {
  /** What to do, as the words of the control: "Choose a file, or drop it here". */
  label: ReactNode
  /** Which files, how large. */
  hint: ReactNode
  /** As `<input accept>`: `.csv,text/csv`. */
  accept: string
  onFile: (file: File) => void
  /** While one is on its way: the box says how far, and takes no other. */
  busy?: ReactNode
}

/** One file, chosen or dropped. The control is the browser's own: keyboard, screen readers and phones know it. */
export function FileDrop({ label, hint, accept, onFile, busy }: FileDropProps) {
  const [over, setOver] = useState(false)
  const props = useFieldProps({})
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file !== undefined) onFile(file)
  }
  return (
    <div
      className={cx(styles.box, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(busy === undefined)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (busy === undefined) take(event.dataTransfer.files)
      }}
    >
      {busy ?? (
        <label className={styles.label}>
          <Icon name="upload" />
          <span className={styles.words}>{label}</span>
          <span className={styles.hint}>{hint}</span>
          <input
            {...props}
            className={styles.input}
            type="file"
            accept={accept}
            onChange={(event) => {
              take(event.target.files)
              // The same file, chosen again once it is corrected, is a choice too.
              event.target.value = ''
            }}
          />
        </label>
      )}
    </div>
  )
}
