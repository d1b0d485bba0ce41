/** "BuIG" in ASCII, at byte 68 of every dossier: how we know our own files from any other SQLite database. */
export const applicationId = 0x42754947
