import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Place } from '../../reader.ts';
import { createCuts } from './cuts.ts';
import { decoded, UnknownEncoding } from './decode.ts';
import type { ExportFile } from './export-files.ts';
import { createMender, MENDS } from './mend.ts';

/**
 * The items of an export and what its channel says, one element at a time: a file of any size takes the
 * memory of one item. Entities are never expanded, nothing outside the file is opened; depth and the
 * length of a field are bounded. What is wrong with the XML comes through `tell`, and reading goes on.
 */
export async function* readNodes(file: ExportFile, tell: (fault: Fault) => void) {
  const ready: Node[] = [];
  const builder = createBuilder(file, ready, tell);
  const mender = createMender(({ what, source, line, column }) =>
    tell({
      code: what,
      message: MENDS[what],
      source,
      place: { file: file.name, line, column },
    }),
  );
  try {
    for (const piece of decoded(file.full)) {
      builder.write(mender.write(piece));
      yield* ready.splice(0);
    }
    builder.write(mender.end());
    builder.end();
  } catch (error) {
    if (!(error instanceof UnreadableError || error instanceof UnknownEncoding)) throw error;
    const place = error instanceof UnreadableError ? error.place : startOf(file);
    tell({ code: 'unreadable', message: error.message, place });
  }
  yield* ready.splice(0);
}

function createBuilder(file: ExportFile, ready: Node[], tell: (fault: Fault) => void) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Node[] = [];
  const cuts = createCuts();
  let [depth, quiet] = [0, 0];
  const here = (back = 0): Place => ({
    file: file.name,
    line: parser.line,
    column: Math.max(1, parser.columnIndex + 1 - back),
  });
  const stop = (message: string): never => {
    throw new UnreadableError(message, here());
  };
  const finish = (node: Node, isWhole = true) => {
    open.length = 0;
    node.endPlace = here();
    ready.push(isWhole ? node : { ...node, isCut: true });
  };

  parser.on('error', ({ message }) => {
    const [, says = message] = /^\d+:\d+: (.*)$/s.exec(message) ?? [];
    tell({ code: 'not-well-formed', message: says, place: here() });
  });
  parser.on('doctype', (doctype) => {
    quiet = 0;
    if (!doctype.includes('[') && !/SYSTEM|PUBLIC/.test(doctype)) return;
    const message =
      'The file declares entities or names another file in a DOCTYPE: nothing of it is used.';
    tell({ code: 'doctype', message, place: here() });
  });
  parser.on('opentagstart', (tag) => {
    quiet = 0;
    if (++depth > DEEPEST)
      stop(`Elements are nested more than ${DEEPEST} deep: the rest of the file is not read.`);
    const node: Node = {
      name: tag.name,
      attributes: {},
      text: [],
      size: 0,
      children: [],
      place: here(tag.name.length + 2),
      textPlace: startOf(file),
      endPlace: startOf(file),
    };
    tags.set(tag as object, node);
  });
  const tags = new WeakMap<object, Node>();
  parser.on('opentag', (tag: SaxesTagNS) => {
    const node = tags.get(tag) as Node;
    node.name = nameOf(tag);
    node.textPlace = here();
    for (const { local, value } of Object.values(tag.attributes))
      node.attributes[local] = owned(value);
    const first = open[0];
    if (node.name === 'item' && first) {
      const message = 'An item begins inside another element: that one is not closed.';
      tell({ code: 'not-well-formed', message, place: node.place });
      finish(first, first.name === 'item');
    }
    if (open.length === 0 && (node.name === 'rss' || node.name === 'channel')) return;
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    quiet = 0;
    const node = open.at(-1);
    if (!node || node.isLong) return;
    node.size += text.length;
    if (node.size <= LONGEST) {
      node.text.push(owned(text));
      return;
    }
    node.isLong = true;
    node.text = [];
    const message = `The field ${node.name} is longer than ${LONGEST} characters: it is left out.`;
    tell({ code: 'field-long', message, place: node.place });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    quiet = 0;
    depth--;
    const node = tags.get(tag as object);
    const at = node ? open.lastIndexOf(node) : -1;
    if (at === -1) return;
    const [first] = open;
    if (at === 0 && first) finish(first);
    else open.length = at;
  });
  return {
    write(text: string) {
      quiet += text.length;
      parser.write(text);
      const cut = cuts.after(text);
      if (quiet > FLUSH && cut) parser.write(cut);
      if (quiet > LONGEST)
        stop(`A tag does not end within ${LONGEST} characters: the rest is not read.`);
    },
    end() {
      parser.close();
      const [first] = open;
      if (first) finish(first, false);
    },
  };
}

/** A text that does not keep the piece of the file alive from which it was cut: engines share the memory. */
function owned(text: string): string {
  if (text.length < SHARED || text.length > LONG) return text;
  return scratch.toString('utf8', 0, scratch.write(text));
}

/** `wp:post_id` for an element of the WXR namespaces whatever its prefix, `title` for one of none. */
function nameOf({ uri, prefix, local }: SaxesTagNS): string {
  if (/wordpress\.org\/export\/[\d.]+\/excerpt/.test(uri)) return `excerpt:${local}`;
  if (/wordpress\.org\/export\//.test(uri)) return `wp:${local}`;
  if (/purl\.org\/rss\/1\.0\/modules\/content/.test(uri)) return `content:${local}`;
  if (/purl\.org\/dc\/elements/.test(uri)) return `dc:${local}`;
  if (uri === '' || uri === prefix) return prefix ? `${prefix}:${local}` : local;
  return `other:${local}`;
}

function startOf({ name }: ExportFile): Place {
  return { file: name, line: 1, column: 1 };
}

class UnreadableError extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

// Shorter texts are copied anyway; longer ones are bodies, which nothing keeps.
const SHARED = 13;
const LONG = 4096;
const scratch = Buffer.alloc(LONG * 3);
const DEEPEST = 256;
const LONGEST = 20_000_000;
const FLUSH = 4_000_000;

/** An element with what is in it. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  text: string[];
  /** Characters of its text. */
  size: number;
  children: Node[];
  /** Where its tag begins, where its text does, and where it ends. */
  place: Place;
  textPlace: Place;
  endPlace: Place;
  /** Whether its text was too long and is left out. */
  isLong?: boolean;
  /** Whether the file ends before it does. */
  isCut?: boolean;
}

/** Something wrong with the XML. */
export interface Fault {
  code: string;
  message: string;
  source?: string;
  place: Place;
}
