export type Notice = {
  readonly id: number
  readonly tone: 'info' | 'warning' | 'error'
  readonly message: string
  readonly hint: string
}

/** Messages that stay until they are read or replaced. The same message is shown once. */
export class Notices {
  #lastId = 0
  list = $state.raw<readonly Notice[]>([])

  add(notice: Omit<Notice, 'id'>): void {
    const others = this.list.filter((one) => one.message !== notice.message || one.hint !== notice.hint)
    this.list = [...others, { ...notice, id: ++this.#lastId }]
  }

  dismiss(id: number): void {
    this.list = this.list.filter((one) => one.id !== id)
  }

  /** Esc closes the newest; false when there was none. */
  dismissLast(): boolean {
    if (this.list.length === 0) return false
    this.list = this.list.slice(0, -1)
    return true
  }
}
