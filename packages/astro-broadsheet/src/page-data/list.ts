import {
  collectionNode,
  type Node,
  type Paper,
  profileNodes,
  publisherId,
} from '@broadsheet/article-outputs';
import { absolute, type DatedStory, inLanguage, type Person } from '@broadsheet/article-schema';
import type { Address } from '../newsroom/addresses.ts';
import { labelOf } from '../newsroom/label.ts';
import { type ListKind, listKey, type Newsroom, type StoryList } from '../newsroom/newsroom.ts';
import { periodPath, periodsBelow, shownOf } from '../newsroom/periods.ts';
import { type FrameData, frame } from './frame.ts';
import { type PictureData, pictureData } from './picture.ts';
import { type TeaserData, teaser } from './teaser.ts';

/** A list of a section, topic, person or series: the newest stories, or those of a period. */
export function listPage(
  kind: ListKind,
  language: string,
  address: Address,
  newsroom: Newsroom,
): ListData {
  const { site } = newsroom;
  const locale = newsroom.locale(language);
  const list = newsroom.lists.get(listKey(kind, language, address.id ?? '')) as StoryList;
  const label = labelOf(list, newsroom);
  const cut = newsroom.cut(list);
  const { period } = address;
  const shown = shownOf(cut, period);
  const links = periodsBelow(cut, period);
  const crumbs = [{ label, path: list.path }];
  if (period) crumbs.push({ label: locale.period(period), path: address.path });
  const person = kind === 'person' ? site.people.get(list.id) : undefined;
  return {
    kind,
    frame: frame(
      {
        language,
        path: address.path,
        title: period ? `${label}: ${locale.period(period)}` : label,
        description: person && inLanguage({ '': person.bio ?? '', ...person.bios }, language),
        breadcrumb: crumbs,
        list,
        nodes: (paper) => nodesOf(list, { address, shown, title: label }, { paper, newsroom }),
        section: kind === 'section' ? list.id : undefined,
        translations: twinsOf(list, address, newsroom),
      },
      newsroom,
    ),
    id: list.id,
    label,
    period: period && locale.period(period),
    person: person && personData(person, language, newsroom),
    stories: shown.map((story) => teaser(story, newsroom, locale)),
    periods: links.map((other) => ({
      label: locale.period(other),
      path: periodPath(list.path, other),
    })),
  };
}

/** A person's own page is about the person; every other list is a collection. */
function nodesOf(
  list: StoryList,
  { address, shown, title }: { address: Address; shown: readonly DatedStory[]; title: string },
  { paper, newsroom }: { paper: Paper; newsroom: Newsroom },
): Node[] {
  const url = absolute(address.path, newsroom.site);
  const person =
    list.kind === 'person' && !address.period ? newsroom.people.get(list.id) : undefined;
  if (!person) {
    const stories = shown.map((story) => newsroom.facts(story).url);
    return [collectionNode({ url, name: title, stories }, paper)];
  }
  const { name, role, bio, urls, picture } = personData(person, list.language, newsroom);
  const facts = { url, name, role, bio, language: list.language, sameAs: urls };
  return profileNodes({ ...facts, image: picture?.url }, publisherId(paper.publisher));
}

/** Sections and people are the same in every language; topics and series are words of their own. */
function twinsOf({ kind, id, language }: StoryList, { period }: Address, newsroom: Newsroom) {
  if (period !== undefined || (kind !== 'section' && kind !== 'person')) return [];
  return newsroom.site.languages
    .filter((other) => other !== language)
    .map((other) => newsroom.lists.get(listKey(kind, other, id)))
    .filter((twin) => twin !== undefined)
    .map((twin) => ({ language: twin.language, path: twin.path }));
}

function personData(person: Person, language: string, newsroom: Newsroom): PersonData {
  return {
    name: person.names[language] ?? person.name,
    role: person.roles[language] ?? person.role,
    bio: person.bios[language] ?? person.bio,
    email: person.email,
    urls: person.urls,
    picture: person.photo && pictureData(person.photo, newsroom.people.get(person.id), newsroom),
  };
}

export interface PersonData {
  name: string;
  role: string | undefined;
  bio: string | undefined;
  email: string | undefined;
  urls: string[];
  picture: PictureData | undefined;
}

export interface ListData {
  kind: ListKind;
  frame: FrameData;
  id: string;
  label: string;
  period: string | undefined;
  person: PersonData | undefined;
  stories: TeaserData[];
  /** Where older stories stand. */
  periods: { label: string; path: string }[];
}
