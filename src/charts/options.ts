/** How large a chart is drawn and for whom. */
export type DrawOptions = {
  readonly width: number
  readonly height: number
  /** 2 for pictures that leave the app. */
  readonly pixelRatio: number
  /** Title, subtitle and footer on the picture itself; false in the page, where they are HTML. Default true. */
  readonly framed?: boolean
  /** Hover and keys; false for pictures. Default false. */
  readonly interactive?: boolean
}
