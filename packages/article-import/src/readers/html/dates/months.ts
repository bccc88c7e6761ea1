/**
 * The months by their names in many languages, as the platform knows them: long and short, alone and
 * beside a day. A name that means two months in two languages means what `language` has it mean.
 */
export function monthNamed(word: string, language: string): Month | undefined {
  // Hebrew writes “in” and “of” as a letter before the name.
  const key = keyOf(word.replace(/^[בה](?=[א-ת]{3})/, ''));
  const own = tableOf(language.split('-')[0]?.toLowerCase() ?? '').get(key);
  if (own) return own;
  for (const other of LANGUAGES) {
    const month = tableOf(other).get(key);
    if (month) return month;
  }
  return undefined;
}

const tables = new Map<string, Map<string, Month>>();

function tableOf(language: string): Map<string, Month> {
  const known = tables.get(language);
  if (known) return known;
  const table = new Map<string, Month>();
  for (const locale of [language, ...(REGIONS[language] ?? [])]) addMonths(table, locale);
  tables.set(language, table);
  return table;
}

function addMonths(table: Map<string, Month>, language: string): void {
  const calendars: Month['calendar'][] = /^fa\b/.test(language)
    ? ['gregory', 'persian']
    : ['gregory'];
  if (!/^[a-z]{2,3}(-[a-z]{2})?$/i.test(language)) return;
  for (const calendar of calendars) {
    for (const settings of FORMS) {
      const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
        ...settings,
        calendar,
        timeZone: 'UTC',
      });
      const numbers = new Intl.DateTimeFormat('en-u-nu-latn', {
        month: 'numeric',
        calendar,
        timeZone: 'UTC',
      });
      for (let at = 0; at < 12; at++) {
        const day = new Date(Date.UTC(2021, at, 25));
        const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
        const key = keyOf(name);
        if (key && !/^\d+$/.test(key) && !table.has(key))
          table.set(key, { number: Number(numbers.format(day)), calendar });
      }
    }
  }
}

/** A name without the marks that some write and some leave out. */
function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .toLowerCase()
    .replace(/[.\u200c\u200f\u200e]/g, '');
}

const FORMS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];
/** Countries that name the months otherwise. */
const REGIONS: Record<string, string[]> = {
  ar: ['ar-EG', 'ar-SY', 'ar-MA', 'ar-DZ', 'ar-IQ', 'ar-LB', 'ar-SA', 'ar-TN'],
  de: ['de-AT'],
  en: ['en-GB', 'en-AU', 'en-CA'],
  es: ['es-MX', 'es-AR'],
  pt: ['pt-PT', 'pt-BR'],
  fr: ['fr-CA'],
};
const LANGUAGES =
  'en es fr de pt it nl ar fa he ru uk pl cs sk sv nb da fi tr el ro hu bg sr hr sl lt lv et vi id ms hi bn ur ta te mr gu pa th my km ka hy az kk uz sq mk is ga cy eu ca gl af sw zu xh am'.split(
    ' ',
  );

interface Month {
  number: number;
  calendar: 'gregory' | 'persian';
}
