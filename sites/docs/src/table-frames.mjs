/** Puts each table of a page into a frame that the keyboard can reach, and so can scroll. */
export function tableFrames() {
  return {
    name: 'table-frames',
    hooks: {
      'astro:config:setup': ({ config }) => {
        config.markdown.processor.options.hastPlugins.push(() => ({
          name: 'table-frames',
          element: {
            filter: ['table'],
            visit: (table) => ({
              type: 'element',
              tagName: 'div',
              properties: { class: 'table-frame', tabindex: '0' },
              children: [table],
            }),
          },
        }));
      },
    },
  };
}
