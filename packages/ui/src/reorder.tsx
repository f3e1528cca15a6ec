import { type DragEvent, type MouseEvent, type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { useDrag } from 'react-aria-components/useDrag'
import { useDrop } from 'react-aria-components/useDrop'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { iconButtonClass } from './icon-button.tsx'
import { ReorderContext, useReordering } from './reorder-context.ts'
import styles from './reorder.module.css'

const TYPE = 'x-guichet-row'

/** Rows that can be taken to another's place. Each has a `ReorderHandle` and a `ReorderSpot` in one of its cells. */
export function Reorder({ onDrop, children }: { onDrop: (id: string, onto: string) => void; children: ReactNode }) {
  const [taken, take] = useState<string | null>(null)
  const reordering = useMemo(() => ({ taken, take, drop: onDrop }), [taken, onDrop])
  return <ReorderContext value={reordering}>{children}</ReorderContext>
}

type ReorderProps = {
  id: string
  /** What is taken, or where it would go, for screen readers. */
  label: string
}

/**
 * What a row is taken by: dragged; with Enter, Tab to where it is to go, and Enter again, where Escape leaves it where it was; or with a finger, which
 * touches it, and then where it is to go, or it again. Not every browser drags with a finger.
 */
export function ReorderHandle({ id, label }: ReorderProps) {
  const { taken, take } = useReordering()
  const byMouse = useRef(false)
  const byFinger = useRef(false)
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [TYPE]: id, 'text/plain': label }],
    getAllowedDropOperations: () => ['move'],
    // Where it can go is there at once for the keyboard. Of a page that changes in the very moment in which the mouse takes something,
    // Chromium lets go.
    onDragStart: () => (byMouse.current ? void setTimeout(() => take(id)) : take(id)),
    onDragEnd: () => {
      byMouse.current = false
      setTimeout(() => take(null))
    },
  })
  const touched = {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      byFinger.current = event.pointerType === 'touch'
      dragProps.onPointerDown?.(event)
    },
    onClick(event: MouseEvent<HTMLDivElement>) {
      if (byFinger.current) take(taken === id ? null : id)
      else dragProps.onClick?.(event)
    },
  }
  return (
    <div
      {...dragProps}
      {...touched}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Firefox drags no button element
      role="button"
      tabIndex={0}
      aria-label={label}
      title={label}
      className={iconButtonClass('s', cx(styles.handle, (isDragging || taken === id) && styles.taken))}
      onDragStart={(event) => {
        byMouse.current = true
        dragProps.onDragStart?.(event)
        showRow(event)
      }}
    >
      <Icon name="grip" />
    </div>
  )
}

/** The row goes with the pointer, not the handle alone. */
function showRow({ currentTarget, dataTransfer }: DragEvent): void {
  const row = currentTarget.closest('[data-row]')
  if (row !== null) dataTransfer.setDragImage(row, 16, 16)
}

type Side = 'before' | 'after'

/** Where a row can be dropped: the whole of its own row, while another is taken. `sideOf` says where that one would come to be. */
export function ReorderSpot({ id, label, sideOf }: ReorderProps & { sideOf: (taken: string) => Side }) {
  const { taken } = useReordering()
  return taken !== null && taken !== id && <Spot id={id} label={label} side={sideOf(taken)} />
}

function Spot({ id, label, side }: ReorderProps & { side: Side }) {
  const { taken, take, drop } = useReordering()
  const ref = useRef<HTMLButtonElement>(null)
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types) => (types.has(TYPE) ? 'move' : 'cancel'),
    onDrop: () => {
      if (taken !== null) drop(taken, id)
    },
  })
  return (
    <button
      type="button"
      {...dropProps}
      ref={ref}
      tabIndex={-1}
      aria-label={label}
      className={styles.spot}
      data-side={side}
      data-over={isDropTarget || undefined}
      onClick={() => {
        if (taken !== null) drop(taken, id)
        take(null)
      }}
    />
  )
}
