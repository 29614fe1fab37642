/**
 * Nothing inline runs, nothing is loaded from elsewhere (SEC-8). Styles may be inline: the UI kit positions its menus so; a style
 * cannot run. Mails are shown in a frame with a stricter policy of its own (MAIL-15).
 */
export const contentPolicy = {
  useDefaults: false,
  directives: {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'", "ws:", "wss:"],
    "font-src": ["'self'"],
    "frame-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  },
};
