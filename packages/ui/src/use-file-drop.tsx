import { type ClipboardEvent, type DragEvent, useState } from 'react'

const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/**
 * Takes files that are dropped or pasted anywhere in a box: its props go to the box. Text that is dragged or pasted is none of its business,
 * and text with a picture of itself, as spreadsheets copy it, is text. Of boxes within each other the innermost takes them.
 */
export function useFileDrop(onFiles: (files: readonly File[], how: 'dropped' | 'pasted') => void) {
  const [over, setOver] = useState(false)
  return {
    /** Files are held over it. */
    over,
    box: {
      onDragOver(event: DragEvent) {
        if (!carriesFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave(event: DragEvent) {
        const to = event.relatedTarget
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false)
      },
      onDrop(event: DragEvent) {
        if (!carriesFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        onFiles([...event.dataTransfer.files], 'dropped')
      },
      onPaste(event: ClipboardEvent) {
        const files = [...event.clipboardData.files]
        if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return
        event.preventDefault()
        event.stopPropagation()
        onFiles(files, 'pasted')
      },
    },
  }
}
