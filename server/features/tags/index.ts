export { accessTag, addTag, changeTag, takeTags, withNewTags } from "./changeTags.ts";
export { inTagNamesOfNow, latelyMs, tagNamesNow, tagsWithNames } from "./formerNames.ts";
export { listTags } from "./listTags.ts";
export { mergeTags, partTags } from "./mergeTags.ts";
export { isTag, presentTag, TagModel, type TagRecord } from "./tag.model.ts";
export type { Asking, TagAsker } from "./tagAsker.ts";
export { areCarriersLeft, carriersOf, forgetCarriers, noteCarriers, type TagCarrierRecord } from "./tagCarrier.model.ts";
export { tagBroadcasts } from "./tags.broadcasts.ts";
export { tagParted, tagRenamed, tagsChanged, type TagMerge, type TagParted, type TagRenamed } from "./tags.events.ts";
