import type { Device } from '../device/device.ts';
import { changeRecord, readRecord } from '../device/records.ts';
import type { PageKind } from '../edition/manifest.ts';

/** Every copy that the reader chose to keep: saved stories, and the stories of kept editions. */
export async function keptCopies(device: Device): Promise<KeptCopy[]> {
  const [saved, editions] = await Promise.all([
    readRecord('saved', device),
    readRecord('editions', device),
  ]);
  return [
    ...saved.map((story): KeptCopy => {
      const { url, title, revision, manifest } = story;
      return {
        ...{ url, title, revision, kind: 'story', cache: device.saved },
        widthPx: SAVED_PX,
        manifests: manifest ? [manifest] : [],
        update: async ({ isGone, ...changed }) => {
          await changeRecord('saved', device, (all) =>
            isGone
              ? all.filter((one) => one.url !== url)
              : all.map((one) => (one.url === url ? { ...one, ...changed } : one)),
          );
        },
      };
    }),
    ...editions.flatMap((edition) =>
      edition.pages
        .filter(({ kind }) => kind === 'story' || kind === 'notice')
        .map((page): KeptCopy => {
          const { url, title, revision, kind, home } = page;
          const { cache, manifest, widthPx, sets } = edition;
          return {
            ...{ url, title, revision, kind, cache },
            widthPx: sets.includes('pictures') ? widthPx : 0,
            manifests: home === undefined ? [manifest] : [manifest, home],
            update: async ({ revision: now = '' }) => {
              await changeRecord('editions', device, (all) =>
                all.map((one) =>
                  one.cache === cache
                    ? {
                        ...one,
                        pages: one.pages.map((other) =>
                          other.url === url ? { ...other, revision: now } : other,
                        ),
                      }
                    : one,
                ),
              );
            },
          };
        }),
    ),
  ];
}

const SAVED_PX = 720;

export interface KeptCopy {
  /** Path with base. */
  url: string;
  title: string;
  /** Undefined where no manifest has told it yet. */
  revision: string | undefined;
  kind: PageKind;
  cache: string;
  /** How wide its pictures are kept; 0 for none. */
  widthPx: number;
  /** Where it is listed, in the order to ask. */
  manifests: string[];
  update: (changed: Changed) => Promise<void>;
}

interface Changed {
  revision: string | undefined;
  title: string;
  files: string[];
  isGone: boolean;
}
