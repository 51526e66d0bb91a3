import type { BoardSpec } from "../board-spec.ts";
import type { ComponentId } from "../component.ts";

/**
 * The components that arrows lead to from a component in the patterns, those that most arrows lead to first: what is
 * likely to be drawn next.
 */
export function nextComponents(
  component: ComponentId | undefined,
  patterns: readonly BoardSpec[],
): readonly ComponentId[] {
  const counts = new Map<ComponentId, number>();
  for (const { nodes, connections } of patterns) {
    const components = new Map(nodes.map((node) => [node.id, node.component]));
    for (const { from, to } of connections) {
      const next = components.get(to);
      if (components.get(from) !== component || next === undefined || next === component) continue;
      counts.set(next, (counts.get(next) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
