import { FactSlots } from "./fact-slots.ts";
import type { SectionPart } from "./section-part.ts";

/**
 * Some parts of a document in a row, or some such groups: together a tree with few branches at each node. A group is the
 * same object while all in it are the same, so that what is asked of a whole document is put together from what is kept
 * of all groups but the few that hold a change.
 */
export class PartGroup extends FactSlots {
  /** Of the smallest groups; none in a group of groups. */
  readonly parts: readonly SectionPart[];
  readonly groups: readonly PartGroup[];
  /** The place of the first part in the document's parts. */
  readonly first: number;
  #before: GroupBefore | undefined;

  constructor(members: readonly SectionPart[] | readonly PartGroup[], first: number, before?: GroupBefore) {
    super();
    this.parts = areGroups(members) ? [] : members;
    this.groups = areGroups(members) ? members : [];
    this.first = first;
    this.#before = before;
    // Of all versions before, one is enough.
    if (before) before.group.#before = undefined;
  }

  /** The group that held the same but for one part; gone as soon as there is a version after this one. */
  get before(): GroupBefore | undefined {
    return this.#before;
  }
}

/** What a group was before one of its parts changed. */
interface GroupBefore {
  readonly group: PartGroup;
  /** The place of that part in the document's parts. */
  readonly changed: number;
}

export interface PartTree {
  /** The smallest groups first; each level holds all parts. */
  readonly levels: readonly (readonly PartGroup[])[];
  /** The one group of the last level. */
  readonly all: PartGroup;
}

const branches = 8;

/** All parts of a document (one at least) in groups, those of before where they are the same. */
export function grouped(parts: readonly SectionPart[], before?: PartTree): PartTree {
  const levels: (readonly PartGroup[])[] = [];
  let members: readonly SectionPart[] | readonly PartGroup[] = parts;
  let size = 1;
  for (;;) {
    size *= branches;
    const level = groupsOf(members, size, before?.levels[levels.length]);
    levels.push(level);
    const [first] = level;
    if (first && level.length === 1) return { levels, all: first };
    members = level;
  }
}

/** The same tree with another part at this place: only the groups around it are made anew. */
export function withPart({ levels, all }: PartTree, index: number, part: SectionPart): PartTree {
  let member: SectionPart | PartGroup = part;
  let last = all;
  let place = index;
  const changed = levels.map((level) => {
    const at = Math.floor(place / branches);
    last = withMember(level[at] ?? last, place % branches, member, index);
    member = last;
    place = at;
    return level.with(at, last);
  });
  return { levels: changed, all: last };
}

function withMember(
  group: PartGroup,
  at: number,
  member: SectionPart | PartGroup,
  changed: number,
): PartGroup {
  const { parts, groups, first } = group;
  const members = member instanceof PartGroup ? groups.with(at, member) : parts.with(at, member);
  return new PartGroup(members, first, { group, changed });
}

/** @param size How many parts such a group holds. */
function groupsOf(
  members: readonly SectionPart[] | readonly PartGroup[],
  size: number,
  before: readonly PartGroup[] = [],
): readonly PartGroup[] {
  const groups: PartGroup[] = [];
  for (let from = 0; from < members.length; from += branches) {
    const own = members.slice(from, from + branches) as typeof members;
    const old = before[groups.length];
    groups.push(old && holds(old, own) ? old : new PartGroup(own, groups.length * size));
  }
  return groups;
}

function holds(
  { parts, groups }: PartGroup,
  members: readonly SectionPart[] | readonly PartGroup[],
): boolean {
  const old = areGroups(members) ? groups : parts;
  if (old.length !== members.length) return false;
  for (let at = 0; at < old.length; at++) if (old[at] !== members[at]) return false;
  return true;
}

function areGroups(members: readonly SectionPart[] | readonly PartGroup[]): members is readonly PartGroup[] {
  return members[0] instanceof PartGroup;
}
