/** An arrow between two nodes, by their ids. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** What happens now and then or as feedback: where a circle has to be broken, it is there. */
  readonly isDashed: boolean;
}

/**
 * Puts nodes in the order in which things flow, as far as circles allow: solid arrows lead forward unless they lead
 * back to where their way began, dashed ones unless that contradicts the others. Among equals, the given order holds.
 */
export function flowOrder(ids: readonly string[], edges: readonly FlowEdge[]): readonly string[] {
  const known = new Set(ids);
  const inside = edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const next = withoutCircles(
    ids,
    inside.filter(({ isDashed }) => !isDashed),
  );
  for (const { from, to, isDashed } of inside) {
    if (isDashed && !leadsTo(next, to, from)) next.get(from)?.add(to);
  }
  return sorted(ids, next);
}

type Followers = ReadonlyMap<string, Set<string>>;

/** Leaves arrows out that lead back, as found on the way from the nodes that nothing leads to. */
function withoutCircles(ids: readonly string[], edges: readonly FlowEdge[]): Followers {
  const all = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { from, to } of edges) all.get(from)?.add(to);
  const reached = new Set(edges.map(({ to }) => to));
  const roots = [...ids.filter((id) => !reached.has(id)), ...ids];
  const next = new Map(ids.map((id) => [id, new Set<string>()]));
  const state = new Map<string, "open" | "done">();
  for (const root of roots) {
    // No recursion: a chain may be as long as a board has boxes.
    const way: { readonly id: string; readonly rest: string[] }[] = [];
    const enter = (id: string) => {
      state.set(id, "open");
      way.push({ id, rest: [...(all.get(id) ?? [])] });
    };
    if (!state.has(root)) enter(root);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const to = top.rest.shift();
      if (to === undefined) {
        state.set(top.id, "done");
        way.pop();
      } else if (state.get(to) !== "open") {
        next.get(top.id)?.add(to);
        if (!state.has(to)) enter(to);
      }
    }
  }
  return next;
}

function leadsTo(next: Followers, from: string, to: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    for (const follower of next.get(id) ?? []) {
      if (seen.has(follower)) continue;
      seen.add(follower);
      open.push(follower);
    }
  }
  return false;
}

/** Each node behind all that lead to it. */
function sorted(ids: readonly string[], next: Followers): readonly string[] {
  const waiting = new Map(ids.map((id) => [id, 0]));
  for (const followers of next.values())
    for (const id of followers) waiting.set(id, (waiting.get(id) ?? 0) + 1);
  const ready = ids.filter((id) => waiting.get(id) === 0);
  const order: string[] = [];
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    order.push(id);
    for (const follower of next.get(id) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  return order;
}
