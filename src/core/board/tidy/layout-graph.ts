/*
 * What the layout is asked, and what it answers, in the form of ELK's JSON. All coordinates of the answer count from
 * the upper left corner of the whole.
 */

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly children?: readonly LayoutNode[];
  readonly layoutOptions?: LayoutOptions;
}

export interface LayoutEdge {
  readonly id: string;
  readonly sources: readonly [string];
  readonly targets: readonly [string];
  readonly labels?: readonly LayoutLabel[];
}

interface LayoutLabel {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly layoutOptions: LayoutOptions;
}

export interface LayoutGraph {
  readonly id: string;
  readonly layoutOptions: LayoutOptions;
  readonly children: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

export type LayoutOptions = Readonly<Record<string, string>>;

interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

/** A node where the layout has put it; what has children may have grown. */
export interface PlacedNode {
  readonly id: string;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly children?: readonly PlacedNode[] | undefined;
}

export interface PlacedEdge {
  readonly id: string;
  readonly sections?:
    | readonly {
        readonly startPoint: LayoutPoint;
        readonly endPoint: LayoutPoint;
        readonly bendPoints?: readonly LayoutPoint[] | undefined;
      }[]
    | undefined;
}

export interface PlacedGraph {
  readonly children?: readonly PlacedNode[] | undefined;
  readonly edges?: readonly PlacedEdge[] | undefined;
}

/** Keys of elements as names of nodes and edges, which share one space of names with the whole. */
export const layoutIds = {
  root: "root",
  node: (key: string) => `n:${key}`,
  edge: (key: string) => `e:${key}`,
  /** The key that a name was made of. */
  key: (id: string) => id.slice(2),
} as const;
