/** RFC 3339, as Atom and JSON Feed want it: with seconds and a zone (RFC 4287, 3.3). */
export function isRfc3339(text: string): boolean {
  const [, date = '', hour = '', minute = '', second = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  return isDay(date) && isTime && isOffset(zone);
}

/** RFC 822 with the four-digit year that RSS allows, and RFC 2822's rule that the weekday fits. */
export function isRfc822(text: string): boolean {
  const [
    ,
    weekday,
    day = '',
    month = '',
    year = '',
    hour = '',
    minute = '',
    second = '0',
    zone = '',
  ] = RFC_822.exec(text) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0 || year === '') return false;
  const full = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  const date = `${full}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  if (!isDay(date) || !isTime || !ZONE.test(zone)) return false;
  const told = weekday?.slice(0, 3).toLowerCase();
  return !told || told === DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
}

/** An absolute IRI with something behind its scheme (RFC 3987); spaces and brackets have no place in it. */
export function isIri(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)) return false;
  if (/^https?:/i.test(text)) return /^https?:\/\/[^/?#]+/i.test(text) && URL.canParse(text);
  return !/^tag:/i.test(text) || isTag(text);
}

/** RFC 4151: an authority that is a domain or an address, a date, and then anything. */
function isTag(text: string): boolean {
  const [, authority = '', date = ''] = /^tag:([^,:]*),([^:]*):/i.exec(text) ?? [];
  const isAuthority = /^(?:[\w.-]+@)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(authority);
  return isAuthority && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date);
}

export function isLanguage(text: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(text);
}

export function isMediaType(text: string): boolean {
  return /^[\w.+-]+\/[\w.+-]+(\s*;\s*[\w.+-]+=.+)?$/.test(text);
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isOffset(zone: string): boolean {
  if (zone === 'Z') return true;
  const [, hours = '99', minutes = '99'] = /^[+-](\d{2}):(\d{2})$/.exec(zone) ?? [];
  return Number(hours) < 24 && Number(minutes) < 60;
}

const RFC_822 =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+)?(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4}|\d{2})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+(\S+)$/i;
const ZONE = /^(UT|GMT|UTC|[A-IK-Z]|[ECMP][SD]T|[+-](?:[01]\d|2[0-3])[0-5]\d)$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');
