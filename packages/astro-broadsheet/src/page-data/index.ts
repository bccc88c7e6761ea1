export { type ArchiveData, archivePage, type MonthData, type YearData } from './archive.ts';
export type { FrontColumn } from './columns.ts';
export type { CorrectionNotice, CorrectionNotices } from './correction-notices.ts';
export { type FeedsData, feedsPage } from './feeds.ts';
export type { FrameData } from './frame.ts';
export { type FrontBlock, type FrontData, frontPage, type StoriesBlock } from './front.ts';
export type { GalleryPhoto } from './gallery.ts';
export type { LifeDates } from './life-dates.ts';
export { type ListData, listPage, type PersonData } from './list.ts';
export type { LiveData, LiveUpdateData } from './live.ts';
export { type OfflineData, offlinePage } from './offline.ts';
export { editionSearchWords, type OfflineFrame, takeWords } from './offline-frame.ts';
export type { PageData } from './page-data.ts';
export type { PanelData } from './panel.ts';
export type { PictureData, PictureSources } from './picture.ts';
export {
  type CorrectionsData,
  correctionsPage,
  type NotFoundData,
  type NoticeData,
  notFoundPage,
  noticePage,
  type TextPageData,
  textPage,
} from './plain.ts';
export type { RatingData, Star } from './rating.ts';
export { type SavedData, savedPage } from './saved.ts';
export { type SearchData, searchPage } from './search.ts';
export type { SearchBoxData } from './search-box.ts';
export { type StoryData, storyPage, type TranslationData } from './story.ts';
export { kindLabel, type TeaserData, teaser } from './teaser.ts';
