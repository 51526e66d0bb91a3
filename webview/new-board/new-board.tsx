import { t } from "@vscode/l10n";
import { useEffect, useMemo, useRef, useState } from "react";
import { drawBoard } from "../../src/core/board/draw-board.ts";
import type { BoardSpec } from "../../src/core/board/board-spec.ts";
import type { SceneElement } from "../../src/core/board/element.ts";
import type { NewBoardMessage } from "../../src/protocol/new-board.ts";
import { patterns, stencils } from "../../src/stencils/index.ts";
import { currentTheme, onThemeChange } from "../board/theme.ts";
import { BoardPreview } from "../ui/board-preview.tsx";
import { focusWhenGiven } from "../ui/focus-when-given.ts";
import "./new-board.css";

/** The boards that one can start from, each with its picture: arrow keys walk, Enter or a click takes one, Escape closes. */
export function NewBoard({ tell }: { readonly tell: (message: NewBoardMessage) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const stop = focusWhenGiven(() => list.current?.querySelector("button"));
    // Wherever the focus is: after a click beside the boards it is nowhere.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") tell({ kind: "close" });
      else if (list.current && moveFocus(list.current, event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      stop();
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [tell]);
  useEffect(
    () =>
      onThemeChange(() => {
        setTheme(currentTheme());
      }),
    [],
  );
  return (
    <main className="new-board" data-theme={theme.base} data-contrast={theme.isHighContrast}>
      <h1>{t("New board")}</h1>
      <p>{t("Start with an empty canvas, or with a drawing to change.")}</p>
      <ul ref={list}>
        <Entry
          id="empty"
          title={t("Empty board")}
          description={t("A blank canvas with the component library beside it.")}
          onChoose={() => {
            tell({ kind: "choose", pattern: null });
          }}
        />
        {patterns.map((pattern) => (
          <Entry
            key={pattern.id}
            {...pattern}
            pattern={pattern}
            onChoose={() => {
              tell({ kind: "choose", pattern: pattern.id });
            }}
          />
        ))}
      </ul>
    </main>
  );
}

function Entry({
  id,
  title,
  description,
  pattern,
  onChoose,
}: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly pattern?: BoardSpec;
  readonly onChoose: () => void;
}) {
  const elements = useMemo(() => (pattern ? drawing(pattern) : []), [pattern]);
  return (
    <li>
      <button
        type="button"
        data-board={id}
        aria-describedby={`about-${id}`}
        aria-label={title}
        onClick={onChoose}
      >
        <span className="new-board-picture">{pattern ? <BoardPreview elements={elements} /> : <Plus />}</span>
        <span className="new-board-title">{title}</span>
        <span className="new-board-about" id={`about-${id}`}>
          {description}
        </span>
      </button>
    </li>
  );
}

function Plus() {
  return (
    <svg className="new-board-plus" viewBox="0 0 40 40" aria-hidden="true">
      <path d="M20,8V32M8,20H32" />
    </svg>
  );
}

function drawing(pattern: BoardSpec): readonly SceneElement[] {
  return drawBoard(pattern, stencils, (owner) => ({
    ids: (part) => `${pattern.id}-${owner}-${part}`,
    seed: () => 1,
  }));
}

/** Goes to the board that lies in the direction of an arrow key; false for any other key. */
function moveFocus(list: HTMLElement, key: string): boolean {
  const entries = [...list.querySelectorAll("button")];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const top = entries[0]?.offsetTop;
  const columns = entries.filter((entry) => entry.offsetTop === top).length;
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: entries.length - 1,
  };
  const target = targets[key];
  if (target === undefined) return false;
  entries[Math.max(0, Math.min(entries.length - 1, target))]?.focus();
  return true;
}
