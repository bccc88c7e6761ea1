/** A field of the editor's form, as the configuration of Sveltia CMS writes it. */
export interface Field {
  name: string;
  widget: string;
  label?: string;
  required?: boolean;
  hint?: string;
  fields?: Field[];
  [option: string]: unknown;
}

/** What the editor asks of the paper. */
export interface Paper {
  languages: readonly string[];
  sections: readonly { id: string; title: string | Record<string, string> }[];
  /** The folder of the content. */
  folder: string;
}

export interface About extends Paper {
  /** Of all that the form is for; undefined where it is chosen. */
  language?: string;
}

/** The part of JSON Schema that the front matter is described in. */
export interface Schema {
  type?: string | string[];
  format?: string;
  enum?: readonly string[];
  description?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
}
