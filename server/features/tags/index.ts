export { accessTag, addTag, changeTag, takeTags, withNewTags } from "./changeTags.ts";
export { listTags } from "./listTags.ts";
export { mergeTags, partTags } from "./mergeTags.ts";
export { presentTag, TagModel } from "./tag.model.ts";
export { carriersOf, forgetCarriers, noteCarriers, type TagCarrierRecord } from "./tagCarrier.model.ts";
export { tagBroadcasts } from "./tags.broadcasts.ts";
export { tagParted, tagRenamed, type TagMerge, type TagParted, type TagRenamed } from "./tags.events.ts";
