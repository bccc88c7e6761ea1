import { rightsFields } from '@broadsheet/article-schema';

/**
 * Whose the stories are and what machines may do with them; it drives robots.txt, TDMRep, RSL,
 * structured data, ninjs and the metadata of pictures. Default: nothing is said but who holds them.
 * @example rights: { holder: 'Delta Press Ltd', uses: { 'ai-training': 'deny' } }
 */
export const rights = rightsFields();
