/** Whether the reader asks for few bytes. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}

/** So few shards cost a reader little. */
export const FEW_SHARDS = 4;
