import { t } from "@vscode/l10n";
import { useMemo } from "react";
import { readLibrary, type LibraryItem } from "../../src/core/board/library/library-file.ts";
import type { LibraryPageMessage, ShowLibraryMessage } from "../../src/protocol/library.ts";
import { ShapesPicture } from "../board/excalidraw/shapes-picture.tsx";
import { Button } from "../ui/toolkit.tsx";
import "./library.css";

/** A library's file: a picture of each of its items, or what is wrong with it. */
export function LibraryPage({
  shown,
  tell,
}: {
  readonly shown: ShowLibraryMessage;
  readonly tell: (message: LibraryPageMessage) => void;
}) {
  const { name, text, isOffered } = shown;
  const reading = useMemo(() => readLibrary(text), [text]);
  if (reading.kind === "problem") {
    return (
      <main className="library-page" role="alert">
        <h1>{name}</h1>
        <p>{reading.message}.</p>
        <Button
          onClick={() => {
            tell({ kind: "openAsText" });
          }}
        >
          {t("Open as text")}
        </Button>
      </main>
    );
  }
  const count = reading.items.length;
  return (
    <main className="library-page" data-file={name}>
      <header>
        <h1>{name}</h1>
        <p>{count === 1 ? t("1 item") : t("{0} items", count)}</p>
        {!isOffered && (
          <Button
            onClick={() => {
              tell({ kind: "offer" });
            }}
          >
            {t("Show in palettes")}
          </Button>
        )}
      </header>
      <ul>
        {reading.items.map((item, i) => (
          <Item
            key={item.id}
            item={item}
            title={item.name === "" ? t("Item {0}", i + 1) : item.name}
            onKeep={() => {
              tell({ kind: "keep", item: item.id });
            }}
          />
        ))}
      </ul>
    </main>
  );
}

function Item({
  item,
  title,
  onKeep,
}: {
  readonly item: LibraryItem;
  readonly title: string;
  readonly onKeep: () => void;
}) {
  return (
    <li>
      <span className="library-picture">
        <ShapesPicture elements={item.elements} />
      </span>
      <span className="library-title">{title}</span>
      <button type="button" aria-label={t("Add {0} to my library", title)} onClick={onKeep}>
        {t("Add to my library")}
      </button>
    </li>
  );
}
