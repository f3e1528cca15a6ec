import { Prose } from '@guichet/ui/prose'
import { typeset } from '@guichet/plugin-kit/typeset'

/** What a person wrote, as they wrote it: paragraphs and line breaks, nothing made of it. */
export function PlainText({ children }: { readonly children: string }) {
  const paragraphs = children.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <Prose>
      {paragraphs.map((paragraph, index) => (
        <p key={index} dir="auto">
          {typeset(paragraph)}
        </p>
      ))}
    </Prose>
  )
}
