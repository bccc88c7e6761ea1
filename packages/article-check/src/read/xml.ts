import { SaxesParser } from 'saxes';
import type { Position } from './html.ts';

/**
 * An XML file as a tree of namespaced elements. Throws an {@link XmlError} at the first place where it
 * is not well-formed (XML 1.0, Namespaces in XML).
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\S*\d+:\d+: /, '');
    throw new XmlError(reason, { line: parser.line, column: parser.column + 1 });
  });
  let start: Position = { line: 1, column: 1 };
  // The parser has just read the character behind the name.
  parser.on('opentagstart', ({ name }) => {
    start = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlElement = {
      ...{ name: local, namespace: uri, children: [], text: '' },
      attributes: new Map(Object.values(attributes).map(({ name, value }) => [name, value])),
      position: start,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (value: string) => {
    const element = open.at(-1);
    if (element) element.text += value;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  if (!root) throw new XmlError('there is no element', { line: 1, column: 1 });
  return root;
}

/** The children of that name, in that namespace if one is given. */
export function childrenOf(element: XmlElement, name: string, namespace?: string): XmlElement[] {
  return element.children.filter(
    (child) => child.name === name && (namespace === undefined || child.namespace === namespace),
  );
}

/** The text of the first child of that name; undefined where there is none. */
export function childText(
  element: XmlElement,
  name: string,
  namespace?: string,
): string | undefined {
  return childrenOf(element, name, namespace)[0]?.text.trim();
}

export class XmlError extends Error {
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.name = 'XmlError';
    this.position = position;
  }
}

export interface XmlElement {
  /** Without prefix. */
  name: string;
  /** Its namespace's URI, `''` for none. */
  namespace: string;
  /** By name as written, prefix included. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  text: string;
  position: Position;
}
