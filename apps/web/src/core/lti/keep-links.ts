import type { AnyRouter } from '@tanstack/react-router'

/**
 * Links that the router does not make lead through it all the same: the address of this page is that of the launch, and what is behind another
 * one of ours is nowhere but in this page (lti.md 1.17). An anchor of the page is gone to without becoming its address.
 */
export function keepLinks(router: AnyRouter): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]')
    if (link == null || event.defaultPrevented || link.hasAttribute('download')) return
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#') && !href.startsWith('#/')) {
      event.preventDefault()
      goTo(href.slice(1))
      return
    }
    const url = new URL(link.href)
    if (url.origin !== location.origin || url.pathname === location.pathname || url.pathname.startsWith('/api/')) return
    event.preventDefault()
    void router.navigate({ href: url.pathname + url.search + url.hash })
  })
}

function goTo(id: string): void {
  const place = document.getElementById(decodeURIComponent(id))
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}
