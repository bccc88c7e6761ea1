import type { PhotoOutput, StoryOutput } from '../story-output.ts';

/** What belongs to a story in ninjs: its lead photo with every file, and its translations. */
export function associationsOf({ photo, translations = [] }: StoryOutput) {
  const all = [
    ...(photo?.files[0] ? [pictureItem(photo, photo.files[0].url)] : []),
    ...translations.map(({ id, language, headline }) => ({
      ...{ name: headline, uri: id, rel: 'translation', type: 'text', language },
    })),
  ];
  return all.length > 0 ? all : undefined;
}

function pictureItem(photo: PhotoOutput, uri: string) {
  const { alt, caption, credit, rights, creator } = photo;
  const plain = (role: string, value: string | undefined) =>
    value ? [{ role, contentType: 'text/plain', value }] : [];
  const descriptions = [...plain('alt', alt), ...plain('caption', caption)];
  return {
    name: caption ?? alt ?? 'photo',
    uri,
    rel: 'lead',
    type: 'picture',
    descriptions: descriptions.length > 0 ? descriptions : undefined,
    by: credit,
    people: creator ? [{ name: creator, rel: 'creator' }] : undefined,
    copyrightHolder: rights?.holder,
    rightsInfo: rights?.licence && {
      langId: 'http://www.w3.org/ns/odrl/2/',
      linkedRights: rights.licence,
    },
    usageTerms: rights?.url,
    renditions: photo.files.map(({ url, width, height, type }) => ({
      ...{ name: `${width}x${height}`, href: url, contentType: type, width, height },
    })),
  };
}
