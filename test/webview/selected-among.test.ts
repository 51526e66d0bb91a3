import fc from "fast-check";
import { expect, it } from "vitest";
import { selectedAmong } from "../../webview/board/excalidraw/selected-among.ts";

const ids = ["a", "b", "c", "d"];
const lists = fc.array(fc.constantFrom(...ids).map((id) => ({ id, isDeleted: false })));
const selections = fc.dictionary(fc.constantFrom(...ids), fc.boolean());

it("gives what is selected of these elements, whatever was asked before", () => {
  const question = fc.record({ list: fc.nat({ max: 2 }), selection: fc.nat({ max: 2 }) });
  fc.assert(
    fc.property(
      fc.array(lists, { minLength: 3, maxLength: 3 }),
      fc.array(selections, { minLength: 3, maxLength: 3 }),
      fc.array(question),
      (allLists, allSelections, questions) => {
        for (const { list, selection } of questions) {
          const [elements = [], selectedElementIds = {}] = [allLists[list], allSelections[selection]];
          expect(selectedAmong(elements, { selectedElementIds })).toEqual(
            elements.filter(({ id }) => selectedElementIds[id]),
          );
        }
      },
    ),
  );
});

it("looks through the elements once for all who ask of the same selection, and gives them as they are by now", () => {
  let looks = 0;
  const element = { id: "a", isDeleted: false };
  const watched = {
    isDeleted: false,
    get id() {
      looks++;
      return "b";
    },
  };
  const [elements, selection] = [[element, watched], { selectedElementIds: { a: true } }];
  for (let control = 0; control < 15; control++) selectedAmong(elements, selection);
  expect(looks).toBe(1);
  element.isDeleted = true;
  expect(selectedAmong(elements, selection)).toEqual([{ id: "a", isDeleted: true }]);
});
