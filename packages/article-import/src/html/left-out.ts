import type { Nodes } from 'mdast';
import { shortened } from '../shortened.ts';
import { attribute, elementsIn, isElement, textOf } from './element.ts';
import type { Handling } from './handling.ts';

/** What never comes over: it runs, styles or asks. Each says so; the words of a form stay. */
export const LEFT_OUT: Record<string, (handling: Handling) => Nodes[]> = {
  ...without('import/script', 'script', 'A script'),
  ...without('import/style', 'style', 'A style sheet'),
  ...without('import/svg', 'svg', 'A drawing in SVG'),
  ...without('import/template', 'template', 'A template'),
  ...without('import/head', 'title', 'A title of the page'),
  base: silent,
  link: silent,
  meta: silent,
  map: ({ node, context }) => {
    const areas = elementsIn(node, (each) => isElement(each, 'area')).length;
    context.dropped(node, 'import/image-map', `An image map with ${areas} links is left out.`);
    return [];
  },
  form: ({ node, context, state }) => {
    const fields = elementsIn(node, (each) => FIELDS.has(each.tagName)).length;
    context.dropped(
      node,
      'import/form',
      `A form with ${fields} fields is left out; its words stay.`,
    );
    return state.toFlow(state.all(node)) as Nodes[];
  },
  ...Object.fromEntries(
    ['input', 'select', 'textarea', 'button', 'datalist'].map((name) => [name, field]),
  ),
};

const FIELDS = new Set(['input', 'select', 'textarea', 'button']);

function without(code: string, name: string, what: string) {
  return {
    [name]: ({ node, context }: Handling): Nodes[] => {
      const src = attribute(node, 'src');
      const length = node.children.reduce(
        (sum, child) => sum + ('value' in child ? child.value.length : 0),
        0,
      );
      context.dropped(
        node,
        code,
        `${what}${src ? ` (${shortened(src, 120)})` : length > 0 ? ` of ${length} characters` : ''} is left out.`,
      );
      return [];
    },
  };
}

function field({ node, context }: Handling): Nodes[] {
  if (attribute(node, 'type') === 'hidden') return [];
  const words = textOf(node) || attribute(node, 'value') || attribute(node, 'placeholder');
  context.dropped(
    node,
    'import/form',
    `A field${words ? ` (${shortened(words, 80)})` : ''} is left out.`,
  );
  return [];
}

function silent(): Nodes[] {
  return [];
}
