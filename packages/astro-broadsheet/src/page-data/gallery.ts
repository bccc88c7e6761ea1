import type { DatedStory } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type PictureData, pictureData } from './picture.ts';

/**
 * The photos of a gallery in order. The lead photo, where it is among them, is shown there and not
 * twice; it keeps its own words, its caption from the gallery apart.
 */
export function galleryPhotos(story: DatedStory, newsroom: Newsroom): GalleryPhoto[] {
  const { count } = newsroom.locale(story.language);
  const all = story.photos ?? [];
  const lead = all.find(({ src }) => src === story.photo?.src);
  return all.flatMap((photo, index) => {
    const isLead = photo === lead;
    const named = isLead && story.photo ? story.photo : photo;
    const picture = pictureData(named, newsroom.entry(story.id), newsroom);
    if (!picture) return [];
    const caption = photo.caption ?? named.caption;
    const number = `${count(index + 1)} / ${count(all.length)}`;
    return [{ ...picture, caption, number, isLead }];
  });
}

export interface GalleryPhoto extends PictureData {
  /** Which of how many. */
  number: string;
  isLead: boolean;
}
