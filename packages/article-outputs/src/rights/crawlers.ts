import type { Use } from '@broadsheet/article-schema';

/** When the list of crawlers was last compared with what their owners publish. */
export const CRAWLERS_AS_OF = '2026-11';

/**
 * Which robots come for which use. Two of them, Google-Extended and Applebot-Extended, are never seen:
 * they are names that other robots of the same owner obey.
 */
export const CRAWLERS: Record<Exclude<Use, 'search'>, readonly string[]> = {
  'ai-training': [
    'AI2Bot',
    'Amazonbot',
    'Applebot-Extended',
    'Bytespider',
    'CCBot',
    'ClaudeBot',
    'cohere-training-data-crawler',
    'Diffbot',
    'Google-Extended',
    'GPTBot',
    'ImagesiftBot',
    'Meta-ExternalAgent',
    'omgili',
    'PanguBot',
    'Timpibot',
  ],
  'ai-search': ['Claude-SearchBot', 'DuckAssistBot', 'OAI-SearchBot', 'PerplexityBot'],
  'ai-user': [
    'ChatGPT-User',
    'Claude-User',
    'Meta-ExternalFetcher',
    'MistralAI-User',
    'Perplexity-User',
  ],
};
