import { Skeleton } from '@guichet/ui/skeleton'
import { Waiting } from '../../app/waiting.tsx'
import css from './activities.module.css'

const NAMES = ['62%', '48%', '70%', '55%'] as const

export function CardsSkeleton() {
  return (
    <Waiting>
      <div className={css.waiting}>
        <Skeleton width="11rem" height="1rem" />
        <div className={css.cards}>
          {NAMES.map((width) => (
            <div key={width} className={css.card}>
              <Skeleton width={width} height="0.875rem" />
              <Skeleton width="80%" />
            </div>
          ))}
        </div>
      </div>
    </Waiting>
  )
}
