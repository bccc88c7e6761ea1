declare module 'virtual:broadsheet/config' {
  const config: import('./virtual-config').Config;
  export default config;
}
declare module 'virtual:broadsheet/user-css' {}
declare module 'virtual:broadsheet/stored' {
  /** Reads a collection of Astro's store where the site has a server. */
  const stored: ((kind: string) => Promise<{ id: string; data: unknown }[]>) | undefined;
  export default stored;
}
declare module 'virtual:broadsheet/preset' {}
declare module 'virtual:broadsheet/languages' {}
declare module 'virtual:broadsheet/slots' {
  type Component = import('astro/runtime/server/index.js').AstroComponentFactory;
  const slots: {
    /** By the name of the place. */
    places: Record<string, Component | undefined>;
    /** Behind which paragraph, from 1, in order. */
    paragraphs: { after: number; component: Component }[];
  };
  export default slots;
}
declare module 'virtual:broadsheet/late-parts' {
  /** Addresses of modules; empty in development. */
  const parts: Record<'first' | 'notes' | 'save' | 'take' | 'shelf' | 'search', string>;
  export default parts;
}
declare module 'virtual:broadsheet/page-data' {
  type PageData = import('./page-data/page-data').PageData;
  const change: (page: PageData) => PageData | Promise<PageData>;
  export default change;
}
declare module 'virtual:broadsheet/mdx' {
  /** The stories in MDX that may be shown, by file: each a module with its component. */
  const stories: Record<
    string,
    () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>
  >;
  export default stories;
}
declare module 'virtual:broadsheet/components/*' {
  // A site's own component takes whatever the theme's does.
  // biome-ignore lint/suspicious/noExplicitAny: its props are its own
  const Component: (props: any) => unknown;
  export default Component;
}
// The checker for components knows each by its own types; the compiler knows them as this.
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}
