// Text → HTML that shows it and runs nothing of it.

import { inertText } from '../domain/inert-text';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  inertText(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
