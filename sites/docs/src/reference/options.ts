import * as z from 'zod';
import { type FieldRow, fieldRows, type Schema } from './fields.ts';
import { filesOf, moduleOf, textOf } from './packages.ts';
import { page, table } from './page.ts';

/** The options of the theme: each with its sentences and example from the file that it is. */
export async function optionsPage(): Promise<string> {
  const { optionFields } = await moduleOf<{ optionFields: z.ZodType }>(
    'astro-broadsheet/src/config.ts',
  );
  const schema = z.toJSONSchema(optionFields, { io: 'input', unrepresentable: 'any' }) as Schema;
  const said = docstrings();
  const sections = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const { text = field.description, example } = said[name] ?? {};
    const meaning = text ?? SENTENCES[name];
    if (!meaning) throw new Error(`Nothing says what the option ${name} is.`);
    const one = { ...schema, properties: { [name]: field } };
    const [own, ...rest] = fieldRows(one);
    // Its meaning stands above the table already.
    const rows = [{ ...(own as FieldRow), meaning: '' }, ...rest].map(optionRow);
    const shown = example ? `\`\`\`js\nbroadsheet({ ${example} })\n\`\`\`` : '';
    return [`## ${name}`, meaning, shown, table(['Option', 'Takes', 'Default', 'Meaning'], rows)]
      .filter(Boolean)
      .join('\n\n');
  });
  return page(
    'Options',
    'Every option of the theme, made from the files that they are.',
    [
      'Everything in `broadsheet({ … })` of `astro.config.mjs`. What is misspelt or cannot be stops the build with a message that says what to write.',
      ...sections,
    ].join('\n\n'),
  );
}

function optionRow({ name, type, isRequired, standard, meaning }: FieldRow): string[] {
  return [`\`${name}\``, type, isRequired && !name.includes('.') ? 'required' : standard, meaning];
}

/** Of `src/options`: the sentences and the example above each export that is an option. */
function docstrings(): Record<string, { text: string; example: string | undefined }> {
  const found = filesOf('astro-broadsheet/src/options/*.ts').flatMap((file) =>
    [...textOf(file).matchAll(/\/\*\*([\s\S]*?)\*\/\s*export const (\w+)/g)].map(
      ([, comment = '', name = '']) => {
        const lines = comment.replace(/^ *\* ?/gm, '').trim();
        const [text = '', example] = lines.split('@example ');
        return [
          name,
          { text: text.replace(/\s+/g, ' ').trim(), example: example?.trim() },
        ] as const;
      },
    ),
  );
  return Object.fromEntries(found);
}

// What `siteFields` of article-schema leaves unsaid.
const SENTENCES: Record<string, string> = {
  zone: 'The time zone of the paper, an IANA name such as `Africa/Cairo`. Local times in the content are read in it.',
  sections: 'The sections of the paper, in their order. A story is in one of them.',
};
