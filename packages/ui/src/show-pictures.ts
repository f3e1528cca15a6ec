import type { Pictures } from './pictures.tsx'

/** Gives the pictures in a text their addresses, and makes buttons of them. One that is there already stays as it is. */
export function showPictures(box: HTMLElement, pictures: Pictures | null): void {
  for (const image of box.querySelectorAll<HTMLImageElement>('img[data-attachment]')) {
    const picture = pictures?.of(image.dataset['attachment'] ?? '') ?? null
    if (picture === null) continue
    image.width = picture.width
    image.height = picture.height
    image.tabIndex = 0
    image.setAttribute('role', 'button')
    image.setAttribute('aria-label', picture.label)
    if (picture.src !== null && !image.hasAttribute('src')) image.src = picture.src
  }
}

/** The picture that was pressed, by the pointer or a key. */
export function pressedPicture(event: Event): string | null {
  const image = event.target instanceof HTMLImageElement ? event.target : null
  const isPress = !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' '
  return isPress && image?.role === 'button' ? (image.dataset['attachment'] ?? null) : null
}
