/** Says of moments of the last hours how long ago they were; the exact time stays as a title. */
export function showRelativeTimes(times: Iterable<HTMLTimeElement>, now: number): void {
  for (const time of times) {
    const words = relativeTime(Date.parse(time.dateTime), now, time.dataset.relative ?? 'en');
    if (words === undefined) continue;
    time.title = time.textContent ?? '';
    time.textContent = words;
  }
}

/** “5 min. ago”, in the language of the tag; undefined for what is not of the last twelve hours. */
export function relativeTime(at: number, now: number, tag: string): string | undefined {
  const minutes = Math.floor((now - at) / 60_000);
  if (Number.isNaN(minutes) || minutes < 0 || minutes >= HOURS * 60) return undefined;
  const format = new Intl.RelativeTimeFormat(tag, { style: 'narrow', numeric: 'always' });
  return minutes < 60
    ? format.format(-minutes, 'minute')
    : format.format(-Math.floor(minutes / 60), 'hour');
}

const HOURS = 12;
