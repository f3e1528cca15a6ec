import { type KeyboardEvent, useState } from 'react'
import { IconButton } from './icon-button.tsx'
import type { IconName } from './icon.tsx'
import { link, markLines, wrap, type Edit, type Selected } from './markdown-edit.ts'
import styles from './markdown-field.module.css'

export type MarkdownTool = 'bold' | 'italic' | 'link' | 'code' | 'list' | 'numbers' | 'quote'

interface Tool {
  readonly icon: IconName
  readonly edit: (selected: Selected) => Edit
  /** With Ctrl or Cmd. */
  readonly key?: string
}

export const TOOLS: Readonly<Record<MarkdownTool, Tool>> = {
  bold: { icon: 'bold', edit: (selected) => wrap(selected, '**'), key: 'b' },
  italic: { icon: 'italic', edit: (selected) => wrap(selected, '*'), key: 'i' },
  link: { icon: 'link', edit: link, key: 'k' },
  code: { icon: 'code', edit: (selected) => wrap(selected, '`') },
  list: { icon: 'list', edit: (selected) => markLines(selected, '- ') },
  numbers: { icon: 'list-numbered', edit: (selected) => markLines(selected, '1. ') },
  quote: { icon: 'quote', edit: (selected) => markLines(selected, '> ') },
}

const NAMES = Object.keys(TOOLS) as MarkdownTool[]

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => NAMES.length - 1,
}

type MarkdownToolbarProps = {
  label: string
  /** Id of the text. */
  controls: string
  words: Record<MarkdownTool, string>
  onEdit: (edit: Tool['edit']) => void
}

/** One stop of the Tab key; arrows go from button to button. */
export function MarkdownToolbar({ label, controls, words, onEdit }: MarkdownToolbarProps) {
  const [current, setCurrent] = useState(0)
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = STEPS[event.key]?.(current)
    if (to === undefined) return
    event.preventDefault()
    const at = (to + NAMES.length) % NAMES.length
    setCurrent(at)
    event.currentTarget.querySelectorAll('button').item(at).focus()
  }
  return (
    <div
      className={styles.tools}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      tabIndex={-1}
      onKeyDown={step}
    >
      {NAMES.map((name, index) => (
        <IconButton
          key={name}
          icon={TOOLS[name].icon}
          label={words[name]}
          title={TOOLS[name].key === undefined ? undefined : `${words[name]} (Ctrl ${TOOLS[name].key.toUpperCase()})`}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => onEdit(TOOLS[name].edit)}
        />
      ))}
    </div>
  )
}
