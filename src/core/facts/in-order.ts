/**
 * The matches of several global patterns as one pattern of all of them would find them: the first in the text, of two at one place that
 * of the pattern listed first, then the next behind it. Each call gives one. The next of each pattern is kept until one before it has
 * gone past, so that a text is read once by each, however much is found.
 */
export function inOrder(text: string, patterns: readonly RegExp[]): () => RegExpExecArray | undefined {
  let waiting: readonly Next[] | undefined;
  let from = 0;
  return () => {
    waiting = waiting
      ? waiting.flatMap((kept) => (kept.match.index < from ? nextOf(text, kept.pattern, from) : [kept]))
      : patterns.flatMap((pattern) => nextOf(text, pattern, 0));
    const [first, ...others] = waiting;
    if (!first) return undefined;
    const { match } = others.reduce(
      (best, other) => (other.match.index < best.match.index ? other : best),
      first,
    );
    from = match.index + Math.max(1, match[0].length);
    return match;
  };
}

interface Next {
  readonly pattern: RegExp;
  readonly match: RegExpExecArray;
}

function nextOf(text: string, pattern: RegExp, from: number): readonly Next[] {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? [{ pattern, match }] : none;
}

const none: readonly never[] = [];
