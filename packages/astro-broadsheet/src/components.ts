/**
 * Every component that a site can replace by its name, with the file it has in the theme and one
 * sentence on what it shows.
 */
export const COMPONENTS = {
  Page: 'page/Page.astro', // The frame of every page: head, masthead, main, footer.
  Head: 'page/Head.astro', // What stands in `head`.
  Masthead: 'page/Masthead.astro', // The name of the paper, the date, the sections, the languages.
  Footer: 'page/Footer.astro', // The foot of every page.
  Breadcrumb: 'page/Breadcrumb.astro', // The way from the front to this page.
  Picture: 'page/Picture.astro', // A picture in its renditions.
  Teaser: 'page/Teaser.astro', // A story in a list.
  Front: 'front/Front.astro', // The front page of a language.
  FrontLead: 'front/FrontLead.astro', // The lead of the front, and the stories beside it.
  FrontSection: 'front/FrontSection.astro', // One section on the front.
  FrontLatest: 'front/FrontLatest.astro', // The newest stories by the hour.
  Story: 'article/Story.astro', // A whole story, from kicker to foot.
  StoryHeader: 'article/StoryHeader.astro', // Kicker, headline, standfirst, byline and dates.
  Byline: 'article/Byline.astro', // Who made the story, in which role.
  StoryDates: 'article/StoryDates.astro', // When it was published and updated.
  LeadPhoto: 'article/LeadPhoto.astro', // The lead photo with caption and credit.
  Corrections: 'article/Corrections.astro', // What was corrected in the story.
  Attribution: 'article/Attribution.astro', // Whose story it was first.
  StoryTools: 'article/StoryTools.astro', // What a reader can do on the device: share, size the letters, listen.
  Listen: 'article/Listen.astro', // Reads the story aloud by a voice of the device.
  KindNote: 'kinds/KindNote.astro', // Whose view a story is, or who paid for it.
  Voice: 'kinds/Voice.astro', // Who speaks in an opinion, the name first.
  KindPanel: 'kinds/KindPanel.astro', // What stands above the text of some kinds.
  Reviewed: 'kinds/Reviewed.astro', // What a review is about, and its rating.
  Rating: 'kinds/Rating.astro', // A rating in words, with stars for the eye.
  Claim: 'kinds/Claim.astro', // What a fact-check checks, who said it, and the verdict.
  Interviewee: 'kinds/Interviewee.astro', // Who is interviewed.
  Life: 'kinds/Life.astro', // Whom an obituary remembers, and the dates of life.
  LiveHead: 'kinds/LiveHead.astro', // How a live blog stands, and its key points.
  Contents: 'kinds/Contents.astro', // The parts of an explainer, to jump to.
  KindMatter: 'kinds/KindMatter.astro', // What stands below the text of some kinds.
  LiveUpdates: 'kinds/LiveUpdates.astro', // The updates of a live blog, the newest first.
  Gallery: 'kinds/Gallery.astro', // The photos of a gallery, numbered.
  Share: 'article/Share.astro', // Ways to pass the story on.
  StoryFoot: 'article/StoryFoot.astro', // Topics, series, related and older stories.
  Notice: 'article/Notice.astro', // What stands where a story was withdrawn.
  List: 'list/List.astro', // The stories of a section, topic, person or series.
  PersonHead: 'list/PersonHead.astro', // Who a person is, above their stories.
  Archive: 'list/Archive.astro', // The calendar: years, months, days.
  MonthCalendar: 'list/MonthCalendar.astro', // The days of a month, those with stories as links.
  CorrectionList: 'list/CorrectionList.astro', // Every correction of the paper.
  Feeds: 'list/Feeds.astro', // The feeds of the paper, for people.
  Search: 'page/Search.astro', // The search form and its results.
  SearchBox: 'page/SearchBox.astro', // The box of the masthead that searches from every page.
  TextPage: 'page/TextPage.astro', // A page that is no story, such as About.
  NotFound: 'page/NotFound.astro', // What is said where there is no page.
  Pullquote: 'furniture/Pullquote.astro', // A quotation set apart, in MDX.
  Factbox: 'furniture/Factbox.astro', // A box of facts, in MDX.
  Photos: 'furniture/Photos.astro', // Pictures beside each other, in MDX `<Gallery>`.
  Lightbox: 'furniture/Lightbox.astro', // The pictures of a gallery over the whole window.
  Letter: 'kinds/Letter.astro', // A letter to the editor, in MDX.
  Video: 'furniture/Video.astro', // A film elsewhere, as a link, in MDX.
  Figure: 'furniture/Figure.astro', // A picture with caption and credit, in MDX.
  Save: 'offline/Save.astro', // Saves the story on the device, with its pictures.
  TakePaper: 'offline/TakePaper.astro', // Takes the whole of today’s paper along, on the front.
  OfflineNotes: 'offline/OfflineNotes.astro', // What a page says of its network: a copy, a newer one, a correction.
  Shelf: 'offline/Shelf.astro', // What the paper keeps on this device, at `/saved/`.
  Absent: 'offline/Absent.astro', // What stands in for a page that is not on this device.
  EditionSearch: 'offline/EditionSearch.astro', // Searches the edition on this device.
} as const;

export type ComponentName = keyof typeof COMPONENTS;
