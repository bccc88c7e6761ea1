import type { ArchiveData } from './archive.ts';
import type { FeedsData } from './feeds.ts';
import type { FrontData } from './front.ts';
import type { ListData } from './list.ts';
import type { OfflineData } from './offline.ts';
import type { CorrectionsData, NotFoundData, NoticeData, TextPageData } from './plain.ts';
import type { SavedData } from './saved.ts';
import type { SearchData } from './search.ts';
import type { StoryData } from './story.ts';

/** What a page shows: one object, on `Astro.locals.broadsheet`, from which its whole HTML follows. */
export type PageData =
  | ArchiveData
  | CorrectionsData
  | FeedsData
  | FrontData
  | ListData
  | NotFoundData
  | NoticeData
  | OfflineData
  | SavedData
  | SearchData
  | StoryData
  | TextPageData;
