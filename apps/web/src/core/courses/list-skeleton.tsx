import { CardList, CardRow } from '@guichet/ui/card'
import { Skeleton } from '@guichet/ui/skeleton'
import { Waiting } from '../../app/waiting.tsx'

const NAMES = ['74%', '58%', '66%', '81%'] as const

export function ListSkeleton() {
  return (
    <Waiting>
      <CardList>
        {NAMES.map((width) => (
          <CardRow key={width} title={<Skeleton width={width} height="0.75rem" />} detail={<Skeleton width="40%" />} />
        ))}
      </CardList>
    </Waiting>
  )
}
