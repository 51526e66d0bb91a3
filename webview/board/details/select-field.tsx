import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";

interface Option {
  readonly value: string;
  readonly title: string;
}

/**
 * A choice of one, in VS Code's style, or of none. The toolkit's dropdown has no groups, so this is the browser's own. By
 * keyboard one walks through the options: what was reached counts when the field is left or Enter is pressed.
 */
export function SelectField({
  label,
  value,
  groups,
  onPick,
}: {
  readonly label: string;
  /** Empty for none. */
  readonly value: string;
  /** Options of a group without a title stand alone. */
  readonly groups: readonly { readonly title: string; readonly options: readonly Option[] }[];
  readonly onPick: (value: string) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const isWalking = useRef(false);
  const latest = useRef({ value, draft, onPick });
  useEffect(() => {
    setDraft(value);
  }, [value]);
  useEffect(() => {
    latest.current = { value, draft, onPick };
  });
  const commit = () => {
    isWalking.current = false;
    const { value: before, draft: reached, onPick: pick } = latest.current;
    if (reached === before) return;
    // Once: leaving the field right after says nothing new.
    latest.current = { ...latest.current, value: reached };
    pick(reached);
  };
  useLayoutEffect(() => commit, []);
  const options = (list: readonly Option[]) =>
    list.map((option) => (
      <option key={option.value} value={option.value}>
        {option.title}
      </option>
    ));
  return (
    <div className="select-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={draft}
        onPointerDown={() => {
          isWalking.current = false;
        }}
        onKeyDown={(event) => {
          isWalking.current = true;
          if (event.key === "Enter") {
            event.preventDefault();
            commit();
          }
          if (event.key !== "Escape") return;
          latest.current = { ...latest.current, draft: value };
          setDraft(value);
        }}
        onBlur={commit}
        onChange={({ target }) => {
          setDraft(target.value);
          latest.current = { ...latest.current, draft: target.value };
          if (!isWalking.current) commit();
        }}
      >
        <option value="">–</option>
        {groups.map((group) =>
          group.title === "" ? (
            options(group.options)
          ) : (
            <optgroup key={group.title} label={group.title}>
              {options(group.options)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}
