import type { Item } from "@zhengce/core/Catalogue"
import type { Citation } from "@zhengce/core/Citation"
import type { Text } from "@zhengce/core/Text"

/**
 * A list that the Measures lay down, with what stands in it.
 *
 * @category models
 * @since 0.1.0
 */
export interface List extends Item {
  readonly entries: ReadonlyArray<{ readonly id: string; readonly title: Text; readonly cites: Citation }>
  /** The Measures give examples; others are possible. */
  readonly isOpen: boolean
}
