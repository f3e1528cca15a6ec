import { useEffect, useRef } from 'react'

/**
 * Where links scroll sideways, the current one is in sight, also when what stands in the links comes late and makes them wider. Only they scroll,
 * never the page. The ref goes to what holds them.
 */
export function useCurrentInSight() {
  const box = useRef<HTMLElement>(null)
  const kept = useRef<{ readonly link: HTMLElement; readonly sizes: ResizeObserver } | null>(null)

  useEffect(() => {
    const link = box.current?.querySelector<HTMLElement>('[aria-current]') ?? null
    if (link === (kept.current?.link ?? null)) return
    kept.current?.sizes.disconnect()
    kept.current = box.current && link && { link, sizes: keepInSight(link, box.current) }
  })
  useEffect(
    () => () => {
      kept.current?.sizes.disconnect()
      kept.current = null
    },
    [],
  )
  return box
}

function keepInSight(link: HTMLElement, holder: HTMLElement): ResizeObserver {
  const sizes = new ResizeObserver(() =>
    holder.scrollTo({ left: link.offsetLeft - holder.offsetLeft - (holder.clientWidth - link.clientWidth) / 2 }),
  )
  for (const each of holder.children) sizes.observe(each)
  return sizes
}
