import { TicketsLayout } from './tickets-layout.tsx'

export default function ListScreen() {
  return <TicketsLayout />
}
