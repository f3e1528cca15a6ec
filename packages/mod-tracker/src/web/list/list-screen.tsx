import { prefetchList } from './prefetch.ts'
import { TicketsLayout } from './tickets-layout.tsx'

export { prefetchList as prefetch }

export default function ListScreen() {
  return <TicketsLayout />
}
