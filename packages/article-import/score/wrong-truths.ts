/**
 * Truths that a look at their pages shows to be wrong, with what stands there instead. A field is measured
 * without these pages, and once more as the truth has it; each of them is a row of its own.
 */
export const WRONG_TRUTHS: readonly WrongTruth[] = [
  {
    set: 'newspaper4k',
    id: 'fox13now_001',
    field: 'photo',
    reason: 'an advertisement of the station beside the text; the page has no photo',
  },
  {
    set: 'newspaper4k',
    id: 'chinese_article_002',
    field: 'photo',
    reason: 'the picture of another story in the list below; the page has no photo',
  },
  {
    set: 'newspaper4k',
    id: 'yna_co_kr',
    field: 'photo',
    reason: "the agency's logo, which stands for a photo where there is none",
  },
  {
    set: 'fundus',
    id: 'uk/BBC/V2',
    field: 'photo',
    reason: 'the grey square that stands there until the photo is loaded',
  },
  {
    set: 'fundus',
    id: 'de/ZDF/V1',
    field: 'photo',
    reason: 'the portrait of the author, 314 points wide; the photo stands above the text',
  },
];

export interface WrongTruth {
  set: string;
  id: string;
  field: 'photo';
  reason: string;
}
