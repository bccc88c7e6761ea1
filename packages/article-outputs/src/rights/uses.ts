import type { Rights } from '@broadsheet/article-schema';

/** Whether text and data mining for AI is reserved: EU directive 2019/790, article 4 (3). */
export function isTrainingReserved({ uses }: Rights): boolean {
  return uses['ai-training'] === 'deny';
}
