/** Gives a file to the person: the browser's download, which the desktop shell answers with its save dialog. */
export function saveFile(file: { readonly name: string; readonly bytes: Uint8Array }): void {
  const type = file.name.endsWith('.png')
    ? 'image/png'
    : file.name.endsWith('.svg')
      ? 'image/svg+xml'
      : file.name.endsWith('.csv')
        ? 'text/csv'
        : 'application/octet-stream'
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The download has its own copy of the bytes once it has started.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
