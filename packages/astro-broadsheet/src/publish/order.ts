import type { AstroConfig } from 'astro';
import { fileOf, type Plan } from './plan.ts';
import type { RenderOrder } from './render-apart.ts';

/**
 * Orders for the paths that another process may render: those of the theme. What others bring, and two
 * paths with one file, are for Astro to judge.
 */
export function ordersFor<P extends OrderedPath>(
  { render, rendered }: Pick<Plan<P>, 'render' | 'rendered'>,
  publicFiles: ReadonlySet<string>,
  { astro, isOffline }: { astro: Place; isOffline: boolean },
): RenderOrder[] {
  const claims = new Map<string, number>();
  for (const path of render) claims.set(fileOf(path), (claims.get(fileOf(path)) ?? 0) + 1);
  return render.flatMap((path, id) => {
    const file = fileOf(path);
    const isOwn = rendered.get(path.pathname)?.key != null;
    if (!isOwn || publicFiles.has(file) || claims.get(file) !== 1) return [];
    const { route, component } = path.route;
    const offline = isOffline && TAKEN.test(component);
    return [{ id, url: addressOf(path, astro), route: `${route} ${component}`, file, offline }];
  });
}

/**
 * Shares for processes to take one after the other. A story, its day and its month's feed have much in
 * common, which a process that has them all makes but once.
 */
export function sharesOf(orders: readonly RenderOrder[]): RenderOrder[][] {
  const months = Map.groupBy(orders, ({ file }) => MONTH.exec(file)?.[0].replace('/', '-') ?? '');
  return [...months.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST) }, (_, at) =>
      all.slice(at * MOST, (at + 1) * MOST),
    ),
  );
}

/** As Astro asks for it: with a slash at the end, but for files with a name of their own. */
function addressOf({ pathname, route }: OrderedPath, { site, base }: Place): string {
  const below = pathname.replace(/^\//, '');
  const isFile = route.type === 'endpoint' && (below.endsWith('/') || FILE.test(below));
  const path = isFile ? below : `${below.replace(/\/$/, '')}/`;
  return new URL(`${base.replace(/\/$/, '')}/${path === '/' ? '' : path}`, site).href;
}

// What a reader takes along; of the few others that an edition has, the files are read.
const TAKEN = /\/routes\/(story|archive)\.astro$/;
const MONTH = /\d{4}[/-]\d{2}/;
const MOST = 100;
const FILE = /\.[^./]+$/;

type Place = Pick<AstroConfig, 'site' | 'base'>;

interface OrderedPath {
  pathname: string;
  route: { type: string; route: string; component: string };
}
