import { useId } from "react";

interface Option {
  readonly value: string;
  readonly title: string;
}

/** A choice of one, in VS Code's style, or of none. The toolkit's dropdown has no groups, so this is the browser's own. */
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
        value={value}
        onChange={(event) => {
          onPick(event.target.value);
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
