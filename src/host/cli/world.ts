import type { Client } from '../../contract/reply.ts'

/** What a command may touch of the world; tests give their own. */
export type CliWorld = {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** A backend for one command; `dossierFile` is the only file it may open or make. */
  readonly openBackend: (dossierFile: string | null, access: 'lezen' | 'wijzigen') => CliBackend
}

export type CliBackend = {
  readonly client: Client
  /** Name by which the contract's methods know the dossier of this command. */
  readonly handle: string
  readonly close: () => Promise<void>
}
