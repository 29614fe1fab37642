import { defineEvent } from "../../platform/eventLog/index.ts";

/** What had a skill: it may have had the other one of a rename besides. */
export interface Holder {
  id: string;
  besides: boolean;
}

/** A skill moved from one name to another, away, or back: whose it was, which departments' plans asked for it, and the tag that went with it. */
export interface SkillMove {
  from: string | null;
  to: string | null;
  people: Holder[];
  plans: Holder[];
  tagId: string | null;
  /** It takes another back: what was had besides stays. */
  back: boolean;
}

/** A skill has another name, is gone (no `after`), or is there again (no `before`). */
export interface SkillChange {
  before: { name: string } | null;
  after: { name: string } | null;
  move: SkillMove;
}
export const skillChanged = defineEvent<SkillChange>("skill.changed");
