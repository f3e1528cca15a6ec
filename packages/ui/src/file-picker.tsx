import { useRef } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

type FilePickerProps = {
  label: string
  /** A button with words, or a paper clip in a bar. */
  form?: 'words' | 'icon'
  onFiles: (files: readonly File[]) => void
}

/** Lets somebody choose files of their machine, several at once. */
export function FilePicker({ label, form = 'words', onFiles }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  return (
    <>
      {form === 'icon' ? (
        <IconButton icon="attachment" label={label} onClick={choose} />
      ) : (
        <Button size="s" onClick={choose}>
          {label}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file, chosen again once it is corrected, is a choice too.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
