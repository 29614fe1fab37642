export { addTag, changeTag, mergeTags, takeTags, withNewTags } from "./changeTags.ts";
export { presentTag, TagModel } from "./tag.model.ts";
export { tagBroadcasts } from "./tags.broadcasts.ts";
export { tagRenamed } from "./tags.events.ts";
export { listTags } from "./listTags.ts";
