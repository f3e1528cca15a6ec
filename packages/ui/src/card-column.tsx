import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { isTextDropItem, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import styles from './card-column.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

type CardColumnProps<Card extends { id: string }> = {
  /** Of this column among those of the board: what its cards are dragged by. */
  name: string
  label: string
  head: ReactNode
  cards: readonly Card[]
  textOf: (card: Card) => string
  children: (card: Card) => ReactNode
  /** What cards are drawn by besides themselves: they are drawn anew when any of it is another. */
  drawnBy: readonly unknown[]
  /** Of the button that lifts a card by the keyboard. */
  gripLabel: (card: Card) => string
  /** Names of the columns that would take the card. */
  takenBy: (card: Card) => readonly string[]
  /** While a card is in the air: whether this column would take it. */
  look: 'rest' | 'takes' | 'refuses'
  /** At its top, such as why it would not. */
  top?: ReactNode
  /** Where a card would come to lie. */
  slot: ReactNode
  empty: ReactNode
  foot?: ReactNode
  /** One that is shown by itself where there is room for one alone. */
  chosen?: boolean
  /** Null: it lies again. */
  onLift: (card: Card | null) => void
  onDrop: (id: string) => void
}

const typeOf = (name: string) => `application/x-card-for-${name.toLowerCase()}`

/** A column of cards, of which each can be dragged by mouse, finger or keyboard to the columns that would take it, and to no other. */
export function CardColumn<Card extends { id: string }>(props: CardColumnProps<Card>) {
  const { name, label, head, cards, look, top, slot, empty, foot, chosen, onLift, onDrop } = props
  const { textOf, children, drawnBy, gripLabel, takenBy } = props
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const card = cards.find(({ id }) => id === key)
        const types = card === undefined ? [] : takenBy(card).map((column) => [typeOf(column), String(key)])
        return { 'text/plain': card === undefined ? '' : textOf(card), ...Object.fromEntries(types) }
      }),
    acceptedDragTypes: [typeOf(name)],
    getDropOperation: (_, types) => (types.has(typeOf(name)) ? 'move' : 'cancel'),
    onDragStart: ({ keys }) => onLift(cards.find(({ id }) => keys.has(id)) ?? null),
    onDragEnd: () => onLift(null),
    onRootDrop: ({ items }) => {
      const [item] = items.filter(isTextDropItem)
      if (item !== undefined) void item.getText(typeOf(name)).then(onDrop)
    },
  })
  return (
    <section className={styles.column} data-look={look} data-chosen={chosen || undefined} aria-label={label}>
      <h2 className={styles.head}>{head}</h2>
      {top}
      <GridList
        aria-label={label}
        items={cards}
        dependencies={drawnBy}
        dragAndDropHooks={dragAndDropHooks}
        className={styles.cards ?? ''}
        renderEmptyState={() => (look === 'takes' ? null : <p className={styles.empty}>{empty}</p>)}
      >
        {(card) => (
          <GridListItem id={card.id} textValue={textOf(card)} className={styles.card ?? ''}>
            <Button slot="drag" className={styles.grip ?? ''} aria-label={gripLabel(card)}>
              <Icon name="grip" />
            </Button>
            <div className={styles.body}>{children(card)}</div>
          </GridListItem>
        )}
      </GridList>
      {look === 'takes' && <p className={cx(styles.slot)}>{slot}</p>}
      {foot}
    </section>
  )
}
