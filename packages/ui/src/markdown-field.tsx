import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { cx } from './cx.ts'
import { useFieldProps } from './field-context.ts'
import { picture, type Edit, type Selected } from './markdown-edit.ts'
import styles from './markdown-field.module.css'
import { MarkdownToolbar, TOOLS, type MarkdownTool } from './markdown-toolbar.tsx'
import { Markdown } from './markdown.tsx'
import { SegmentedControl } from './segmented-control.tsx'
import { SkeletonText } from './skeleton.tsx'
import { TextArea } from './text-area.tsx'
import { usePreview } from './use-preview.ts'

export type MarkdownWords = Record<MarkdownTool, string> & {
  toolbar: string
  /** What the switch between the two chooses. */
  mode: string
  write: string
  preview: string
  waiting: string
  /** There is nothing to show yet. */
  nothing: string
  failed: string
}

/** Writes into a `MarkdownField` from outside. */
export interface MarkdownHandle {
  /** Where the caret is; `focus`: and goes on writing there. */
  insertPicture(picture: { name: string; id: string }, focus: boolean): void
}

type MarkdownFieldProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'onSubmit' | 'ref'> & {
  value: string
  onChange: (value: string) => void
  /** Ctrl or Cmd with Enter. */
  onSubmit?: () => void
  /** What the server makes of the text. Has to be the same function from one rendering to the next. */
  preview: (text: string, signal: AbortSignal) => Promise<string>
  words: MarkdownWords
  handle?: Ref<MarkdownHandle>
  /** Files are held over it. */
  over?: boolean
  /** Between the text and its foot: files that go with it. */
  beside?: ReactNode
  /** Below the text, within its frame: hints, the buttons that send it. */
  children?: ReactNode
}

/**
 * Text in Markdown, with what it will look like. A plain text area: what is written stays what is seen, drafts and undo work as
 * anywhere. Stands in a `Field`, or has an `aria-label`. `words` and `preview` come from the kit's `useMarkdownField`.
 */
export function MarkdownField(props: MarkdownFieldProps) {
  const { value, onChange, onSubmit, preview, words, handle, over, beside, children, ...rest } = props
  const own = useId()
  const { id = own } = useFieldProps(rest)
  const box = useRef<HTMLDivElement>(null)
  const [mode, setMode] = useState<'write' | 'preview'>('write')
  const reading = mode === 'preview'

  const edit = (make: (selected: Selected) => Edit) => {
    const area = box.current?.querySelector('textarea')
    if (!area || area.readOnly) return
    setMode('write')
    // Shown again before it is written into: what is hidden has no focus.
    area.hidden = false
    apply(area, make({ text: area.value, start: area.selectionStart, end: area.selectionEnd }))
  }
  useImperativeHandle(handle, () => ({
    insertPicture(given, focus) {
      const area = box.current?.querySelector('textarea')
      if (!area || area.readOnly) return
      if (focus || document.activeElement === area) return edit((selected) => picture(selected, given))
      replace(area, picture({ text: area.value, start: area.selectionStart, end: area.selectionEnd }, given))
    },
  }))
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    rest.onKeyDown?.(event)
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return
    const tool = Object.values(TOOLS).find(({ key }) => key === event.key.toLowerCase() && !event.shiftKey)
    if (tool === undefined && !(event.key === 'Enter' && onSubmit)) return
    event.preventDefault()
    event.stopPropagation()
    if (tool !== undefined) edit(tool.edit)
    else onSubmit?.()
  }

  return (
    <div className={cx(styles.box, over && styles.over)} ref={box}>
      <div className={styles.bar}>
        <MarkdownToolbar label={words.toolbar} controls={id} words={words} onEdit={edit} />
        <SegmentedControl
          label={words.mode}
          options={[
            { value: 'write', label: words.write },
            { value: 'preview', label: words.preview },
          ]}
          value={mode}
          onChange={setMode}
        />
      </div>
      <TextArea
        dir="auto"
        {...rest}
        id={id}
        hidden={reading}
        className={styles.text}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {reading && <Reading text={value} preview={preview} words={words} />}
      {beside}
      {children && <div className={styles.foot}>{children}</div>}
    </div>
  )
}

function Reading({ text, preview, words }: { text: string } & Pick<MarkdownFieldProps, 'preview' | 'words'>) {
  const isEmpty = text.trim() === ''
  const made = usePreview(isEmpty ? null : text, preview)
  return (
    <section className={styles.reading} aria-label={words.preview} aria-live="polite">
      {isEmpty ? (
        <p className={styles.quiet}>{words.nothing}</p>
      ) : made === null ? (
        <SkeletonText label={words.waiting} lines={2} />
      ) : 'failed' in made ? (
        <p className={styles.quiet}>{words.failed}</p>
      ) : (
        <Markdown html={made.html} />
      )}
    </section>
  )
}

/** As if typed, so that the browser's own undo takes it back. */
function apply(area: HTMLTextAreaElement, { from, to, insert, select }: Edit): void {
  area.focus()
  area.setSelectionRange(from, to)
  // Deprecated, and the one way to write into a text area that undo knows of.
  if (!document.execCommand('insertText', false, insert)) {
    replace(area, { from, to, insert, select })
  }
  area.setSelectionRange(...select)
}

/** Without the focus, which may be elsewhere. */
function replace(area: HTMLTextAreaElement, { from, to, insert }: Edit): void {
  area.setRangeText(insert, from, to, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
