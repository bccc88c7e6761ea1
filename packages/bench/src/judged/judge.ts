import type { Engine } from './engines.ts';
import type { KnownItem } from './known-items.ts';

/**
 * How high an engine puts the right article: the mean of its reciprocal rank among the first ten, and
 * nDCG@10, which for one right article is the mean of 1 / log2(1 + rank).
 */
export async function judge(engine: Engine, items: readonly KnownItem[]): Promise<Judgement> {
  let [mrr, ndcg] = [0, 0];
  for (const { query, ids } of items) {
    const rank = (await engine(query)).findIndex((id) => ids.includes(id)) + 1;
    if (rank === 0) continue;
    mrr += 1 / rank / items.length;
    ndcg += 1 / Math.log2(1 + rank) / items.length;
  }
  return { mrr, ndcg };
}

export interface Judgement {
  mrr: number;
  ndcg: number;
}
