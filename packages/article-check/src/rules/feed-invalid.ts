import { atomFaults } from '../feed/atom.ts';
import type { Fault } from '../feed/elements.ts';
import { jsonFeedFaults } from '../feed/json-feed.ts';
import { rssFaults } from '../feed/rss.ts';
import type { Rule } from '../rule.ts';

/** RSS 2.0.11, RFC 4287 and JSON Feed 1.1, as far as reader programs depend on them. */
export const FEED_INVALID: Rule = {
  code: 'feed-invalid',
  advice: 'Write the feed as its standard says; reader programs drop what they cannot understand.',
  onFeed: ({ file, source }) => {
    const placed = ({ element, message }: Fault) => ({ file, ...element.position, message });
    if (source.format === 'json-feed')
      return jsonFeedFaults(source.json).map((fault) => ({ file, ...fault }));
    return (source.format === 'rss' ? rssFaults : atomFaults)(source.root).map(placed);
  },
};
