/**
 * `fetch` as a page of the loopback host has it: the key of the printed address is exchanged for the cookie, the cookie
 * and the origin go with every call, and addresses are relative to the host.
 */
export async function cookieFetch(url: string): Promise<typeof fetch> {
  const address = new URL(url)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  if (entered.status !== 303 || cookie === '') throw new Error(`the host answered ${entered.status}`)
  // The client of the page gives addresses as text.
  return (target, init) => {
    const headers = { ...(init?.headers as Record<string, string>), cookie, origin: address.origin }
    return fetch(new URL(target as string, address.origin), { ...init, headers })
  }
}
