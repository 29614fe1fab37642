/** The largest file a visitor may attach (CHAT-8); agents may attach larger ones. */
export const chatFileLimitBytes = 10 * 1024 * 1024;
/** Files of one line. */
export const chatFilesPerLine = 5;
