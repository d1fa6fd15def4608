// Pages of HtmlService: a dialog over the grid or the sidebar beside it, each in a sandboxed frame that talks by messages.

import type { FrameAnswer, FrameMessage, PageView } from '../../server/protocol';
import { button, element } from './element';
import { frameMessage } from './frame-messages';
import type { Runs } from './runs';
import { words } from './words';

/** Pixels; Google's own. */
const DIALOG_WIDTH = 600;
const DIALOG_HEIGHT = 500;

export interface ScriptFrames {
  readonly show: (page: PageView) => void;
}

interface Surroundings {
  /** Where the sidebar docks. */
  readonly side: HTMLElement;
  readonly root: HTMLElement;
  readonly runs: () => Runs;
  /** A link that opens in a new tab. */
  readonly follow: (url: string) => void;
  readonly focusGrid: () => void;
  readonly resized: () => void;
}

interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
  readonly resize: (width: number | undefined, height: number | undefined) => void;
}

export function createScriptFrames({ side, root, runs, follow, focusGrid, resized }: Surroundings): ScriptFrames {
  const open = new Set<Shown>();
  let sidebar: Shown | null = null;

  addEventListener('message', (event: MessageEvent<unknown>) => {
    const shown = [...open].find(({ frame }) => frame.contentWindow !== null && frame.contentWindow === event.source);
    const message = frameMessage(event.data);
    if (shown && message) void obey(shown, message);
  });

  const obey = async (shown: Shown, message: FrameMessage): Promise<void> => {
    switch (message.kind) {
      case 'google.script.close':
        return shown.close();
      case 'google.script.focus':
        return focusGrid();
      case 'google.script.open':
        return follow(message.url);
      case 'google.script.size':
        return shown.resize(message.width, message.height);
      case 'google.script.run': {
        const outcome = await runs().fromPage(message.name, message.args);
        const answer: FrameAnswer = { kind: 'google.script.answer', id: message.id, ...outcome };
        // The frame's origin is opaque, so it cannot be named.
        shown.frame.contentWindow?.postMessage(answer, '*');
      }
    }
  };

  const showDialog = (page: PageView): Shown => {
    const frame = frameOf(page);
    const dialog = element(
      'dialog',
      { class: 'page-dialog', 'aria-label': page.title, 'data-testid': 'page-dialog' },
      header(page.title, () => close()),
      frame,
    );
    const shown: Shown = {
      frame,
      close: () => close(),
      resize: (width, height) => {
        if (width !== undefined) frame.style.width = `${width}px`;
        if (height !== undefined) frame.style.height = `${height}px`;
      },
    };
    const close = (): void => {
      open.delete(shown);
      dialog.close();
      dialog.remove();
      focusGrid();
    };
    shown.resize(page.width ?? DIALOG_WIDTH, page.height ?? DIALOG_HEIGHT);
    dialog.addEventListener('close', close, { once: true });
    root.append(dialog);
    dialog.showModal();
    return shown;
  };

  const showSidebar = (page: PageView): Shown => {
    sidebar?.close();
    const frame = frameOf(page);
    const panel = element(
      'aside',
      { class: 'sidebar', 'aria-label': page.title, 'data-testid': 'sidebar' },
      header(page.title, () => shown.close()),
      frame,
    );
    const shown: Shown = {
      frame,
      close: () => {
        open.delete(shown);
        sidebar = null;
        panel.remove();
        resized();
        focusGrid();
      },
      resize: () => {},
    };
    sidebar = shown;
    side.append(panel);
    resized();
    return shown;
  };

  return {
    show: (page) => {
      open.add(page.kind === 'sidebar' ? showSidebar(page) : showDialog(page));
    },
  };
}

const header = (title: string, close: () => void): HTMLElement =>
  element(
    'div',
    { class: 'page-header' },
    element('h2', {}, title),
    button(words.close, close, { class: 'icon-button', 'data-testid': 'close-page' }, '×'),
  );

const frameOf = ({ url, title }: PageView): HTMLIFrameElement =>
  element('iframe', { sandbox: 'allow-scripts allow-downloads', src: url, title, 'data-testid': 'page-frame' });
