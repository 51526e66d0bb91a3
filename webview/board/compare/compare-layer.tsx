import { t } from "@vscode/l10n";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { BoardDifference } from "../../../src/core/board/compare/compare-boards.ts";
import { sayDifference } from "../../../src/core/board/compare/say-difference.ts";
import type { ShapeBox } from "../../../src/core/board/shape-box.ts";
import type { BoardView } from "../../../src/protocol/board.ts";
import type { Drawing } from "../excalidraw/drawing.ts";
import type { Host } from "../host.ts";
import { followView } from "./follow-view.ts";

type Side = "before" | "after";

/** Lies over a canvas that is one side of a comparison: marks what differs, and lists it on the newer side. */
export function CompareLayer({
  host,
  drawing,
  side,
  differences,
}: {
  readonly host: Host;
  readonly drawing: Drawing;
  readonly side: Side;
  readonly differences: readonly BoardDifference[];
}) {
  const view = useView(drawing);
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    const { follow, end } = followView(drawing.view, side === "after", host.moveView);
    const listener = host.onView(follow);
    return () => {
      listener.dispose();
      end();
    };
  }, [host, drawing, side]);
  return (
    <>
      <svg className="marks" aria-hidden="true">
        {differences.map((one) => {
          const box = side === "before" ? one.before : one.after;
          return (
            box && <Mark key={one.key} kind={one.kind} box={box} view={view} isChosen={one.key === chosen} />
          );
        })}
      </svg>
      {side === "after" && (
        <Differences
          differences={differences}
          onChoose={(one) => {
            setChosen(one.key);
            const box = one.after ?? one.before;
            if (box) drawing.view.centre(box);
          }}
        />
      )}
    </>
  );
}

/** Follows the canvas as it is scrolled and zoomed. */
function useView(drawing: Drawing): BoardView {
  const [view, setView] = useState(drawing.view.get());
  useEffect(
    () =>
      drawing.view.onChange(() => {
        setView(drawing.view.get());
      }),
    [drawing],
  );
  return view;
}

/** Told apart by line and sign as well as by colour. */
const signs = { added: "+", removed: "−", changed: "~" } as const;

/** How far a mark stands off what it is around, in pixels of the window. */
const margin = 6;

function Mark({
  kind,
  box,
  view,
  isChosen,
}: {
  readonly kind: BoardDifference["kind"];
  readonly box: ShapeBox;
  readonly view: BoardView;
  readonly isChosen: boolean;
}) {
  const x = (box.x + view.scrollX) * view.zoom - margin;
  const y = (box.y + view.scrollY) * view.zoom - margin;
  const width = box.width * view.zoom + 2 * margin;
  const height = box.height * view.zoom + 2 * margin;
  return (
    <g className={`mark is-${kind} ${isChosen ? "is-chosen" : ""}`}>
      <rect {...{ x, y, width, height }} rx="4" />
      <circle cx={x} cy={y} r="9" />
      <text x={x} y={y}>
        {signs[kind]}
      </text>
    </g>
  );
}

function Differences({
  differences,
  onChoose,
}: {
  readonly differences: readonly BoardDifference[];
  readonly onChoose: (difference: BoardDifference) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const title = differences.length === 1 ? t("1 difference") : t("{0} differences", differences.length);
  return (
    <aside className="differences" aria-label={t("Differences")}>
      <h2 role="status">{differences.length === 0 ? t("No differences") : title}</h2>
      <ol ref={list} onKeyDown={onKeyDown}>
        {differences.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              className={`is-${one.kind}`}
              onClick={() => {
                onChoose(one);
              }}
            >
              <span aria-hidden="true">{signs[one.kind]}</span> {sayDifference(one)}
            </button>
          </li>
        ))}
      </ol>
    </aside>
  );
}
