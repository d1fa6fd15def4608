// Puts the parts of the page together: header, grid, tabs, edits, runs, and the server's events.

import type { Patch, Person, ServerEvent, WorkbookView } from '../../server/protocol';
import { a1, downloadOf, hashOf, linkOf, type Place, PRINT_PATH, type Spot } from './addresses';
import { applyPatch, type Book, cellKey, isEditable } from './book';
import { createCellCard, hintsOf, notesOf } from './cell-card';
import { boxOf } from './cell-place';
import { showCharts } from './chart-layer';
import { createClock } from './clock';
import type { Connection } from './connection';
import { openDayBox } from './day-box';
import { createDialogs } from './dialogs';
import { createEdits } from './edits';
import { openEventStream } from './event-stream';
import { createGrid, type Grid } from './grid';
import { editorText } from './grid-cells';
import type { Intent } from './grid-commands';
import { focusGrid, isEditing } from './grid-focus';
import { listenToKeys } from './grid-keys';
import { listenToPointer, pointAtLink } from './grid-pointer';
import { openListBox } from './list-box';
import { exposeForTests } from './live-page';
import { createMailbox } from './mailbox';
import { createMenuBar } from './menu-bar';
import { nameControls } from './name-controls';
import { createRoleSwitch } from './role-switch';
import { createRuns } from './runs';
import { saveFile } from './save-file';
import { createScriptFrames } from './script-frames';
import { filledSelection } from './selection-values';
import { createShell } from './shell';
import { createTabBar } from './tab-bar';
import { createToasts } from './toasts';
import { words } from './words';

/** Milliseconds. */
const QUIET_POLL = 300;

interface Opening {
  readonly root: HTMLElement;
  readonly connection: Connection;
  readonly people: readonly Person[];
  readonly person: Person;
  readonly view: WorkbookView;
  readonly book: Book;
  /** What the address asks for. */
  readonly place: Place | null;
}

export async function openPage({ root, connection, people, person, view, book, place }: Opening): Promise<void> {
  const windowId = crypto.randomUUID();
  const dialogs = createDialogs(document.body);
  const toasts = createToasts(document.body);
  const trouble = (error: unknown): void => {
    void dialogs.tell(words.problem, error instanceof Error ? error.message : words.problem);
  };

  const clock = createClock(view.now, dialogs, (request) => {
    connection.moveClock(request).then(({ now }) => clock.set(now), trouble);
  });
  const mailbox = createMailbox({ root: document.body, load: connection.mails, trouble });
  const roleSwitch = createRoleSwitch(people, person.id, ({ id }) => {
    location.assign(`?as=${encodeURIComponent(id)}${hashOf({ sheetId: grid.activeSheet(), spot: null })}`);
  });
  const menuBar = createMenuBar(view.menus, (run) => void runs.fromMenu(run));
  const shell = createShell(root, {
    title: view.title,
    isViewOnly: view.sheets.every(({ editable }) => editable.length === 0),
    person,
    menuBar,
    tools: [clock.root, mailbox.opener],
    roleSwitch,
  });
  document.title = view.title;

  const cellAt = (sheetId: number, { row, column }: Spot) => book.sheets.get(sheetId)?.cells.get(cellKey(row, column));
  const canEditAt = (sheetId: number, { row, column }: Spot): boolean => {
    const sheet = book.sheets.get(sheetId);
    return sheet !== undefined && isEditable(sheet, row, column);
  };

  const edits = createEdits({
    book,
    connection,
    dialogs,
    as: person.id,
    window: windowId,
    repaint: (sheetId, cells) => grid.repaint(sheetId, cells),
    saving: shell.saving,
  });

  const openChoice = (spot: Spot): void => {
    const sheetId = grid.activeSheet();
    const cell = cellAt(sheetId, spot);
    const box = boxOf(grid.parts, spot);
    if (!cell || !box) return;
    card.hide();
    const closed = (): void => focusGrid(grid.parts);
    const choose = (text: string): void => edits.type(sheetId, spot, text);
    if (cell.input?.kind === 'date') {
      openDayBox({ root: document.body, box, current: editorText(cell), choose, closed });
    } else if (cell.input?.options) {
      openListBox({ root: document.body, box, options: cell.input.options, current: cell.text, choose, closed });
    }
  };

  const meant = (intent: Intent): void => {
    const sheetId = grid.activeSheet();
    const selected = grid.selected();
    if (intent.kind === 'type') edits.type(sheetId, intent.spot, intent.text);
    else if (intent.kind === 'cut') void dialogs.tell(words.problem, words.notCut);
    else if (selected) edits.paste(sheetId, ...filledSelection(selected, intent.kind === 'paste' ? intent.text : ''));
  };

  let isTouch = false;
  const noteTouch = ({ pointerType }: PointerEvent): void => {
    isTouch = pointerType === 'touch';
  };
  addEventListener('pointerdown', noteTouch, { capture: true });

  // Before Univer listens: it hears the same keys.
  listenToKeys(shell.grid, {
    here: () => {
      const spot = isEditing(grid.parts) ? null : grid.selected()?.spot;
      const sheetId = grid.activeSheet();
      return spot ? { spot, cell: cellAt(sheetId, spot), canEdit: canEditAt(sheetId, spot) } : null;
    },
    tick: (spot) => edits.tick(grid.activeSheet(), spot),
    openChoice,
    follow: (link) => follow(link),
  });
  const grid: Grid = createGrid(shell.grid, book, firstSheet(book, person, place), {
    meant,
    pendingText: edits.pendingText,
    marks: {
      tick: (row, column) => edits.tick(grid.activeSheet(), { row, column }),
      openChoice: (row, column) => setTimeout(() => openChoice({ row, column })),
    },
  });
  const card = createCellCard(document.body);
  const tabs = createTabBar(book, grid.activeSheet, (sheetId) => goTo({ sheetId, spot: null }));
  root.append(tabs.root);

  const goTo = ({ sheetId, spot }: Place): void => {
    if (!book.sheets.has(sheetId)) {
      void dialogs.tell(words.problem, words.noSuchPlace);
      return;
    }
    card.hide();
    if (sheetId !== grid.activeSheet()) {
      grid.open(sheetId);
      tabs.draw();
    }
    history.replaceState(null, '', hashOf({ sheetId, spot: null }));
    if (spot) grid.select(spot);
    focusGrid(grid.parts);
  };

  const follow = (text: string): void => {
    const link = linkOf(text);
    const file = downloadOf(text, person.id);
    if (file !== null) void download(file);
    else if (link?.kind === 'inside') goTo(link.place);
    else if (link) window.open(link.url, '_blank', 'noopener,noreferrer');
  };
  const download = async (file: string): Promise<void> => {
    // A print takes some seconds.
    if (file.startsWith(PRINT_PATH)) toasts.show(words.downloadTitle, words.downloading);
    try {
      const { name, content } = await connection.file(file);
      saveFile(name, content);
      toasts.show(words.downloadTitle, words.downloaded(name));
    } catch (error) {
      trouble(error);
    }
  };

  const runs = createRuns(document.body, {
    connection,
    dialogs,
    toasts,
    showPage: (page) => frames.show(page),
    goTo: ({ sheetId, row, column }) => goTo({ sheetId, spot: { row, column } }),
    window: () => ({ as: person.id, window: windowId, sheetId: grid.activeSheet(), ...grid.selected()?.spot }),
  });
  const frames = createScriptFrames({
    side: shell.side,
    root: document.body,
    runs: () => runs,
    follow: (url) => follow(url),
    focusGrid: () => focusGrid(grid.parts),
    resized: () => dispatchEvent(new Event('resize')),
  });

  listenToPointer(grid.parts, {
    selected: (spot) => {
      const sheetId = grid.activeSheet();
      const cell = cellAt(sheetId, spot);
      const hints = hintsOf(cell, canEditAt(sheetId, spot));
      shell.say([a1(spot), cell?.text || words.emptyCell, ...hints].join('. '));
      const box = hints.length > 0 ? boxOf(grid.parts, spot) : null;
      if (box) card.show(box, hints);
      else card.hide();
    },
    hovered: (spot) => {
      const cell = spot && cellAt(grid.activeSheet(), spot);
      pointAtLink(grid.parts, cell?.link !== undefined);
      const notes = cell ? notesOf(cell) : [];
      const box = spot && notes.length > 0 ? boxOf(grid.parts, spot) : null;
      if (box) card.show(box, notes);
    },
    clicked: (spot) => {
      const cell = cellAt(grid.activeSheet(), spot);
      if (cell?.link !== undefined) follow(cell.link);
      // A finger does not hit the arrow; a list needs no keyboard on the screen.
      else if (isTouch && cell?.input?.kind === 'list' && canEditAt(grid.activeSheet(), spot)) openChoice(spot);
    },
    moved: card.hide,
  });

  await grid.parts.rendered;
  nameControls(shell.grid);
  showCharts(grid.parts, book, grid.activeSheet);
  const live = exposeForTests(book, grid);
  const takePatch = (patch: Patch): void => {
    const change = applyPatch(book, patch);
    grid.apply(change);
    edits.settle();
    if (change.tabsChanged) tabs.draw();
    live.painted();
  };
  /** Not while something is being typed or told: it would be lost. */
  const reloadWhenQuiet = (): void => {
    if (isEditing(grid.parts) || !dialogs.isIdle() || !edits.isIdle()) setTimeout(reloadWhenQuiet, QUIET_POLL);
    else location.reload();
  };
  const take = (event: ServerEvent): void => {
    if (event.kind === 'patch') takePatch(event.patch);
    else if (event.kind === 'toast') toasts.show(event.title, event.text);
    else if (event.kind === 'clock') clock.set(event.now);
    else if (event.kind === 'mails') mailbox.count(event.count);
    else if (event.epoch !== book.epoch || event.revision !== book.revision) reloadWhenQuiet();
  };
  const address = (): string =>
    `api/events?as=${encodeURIComponent(person.id)}&window=${windowId}&since=${book.revision}`;
  openEventStream(address, { event: take, connected: shell.connected });
  addEventListener('hashchange', () => {
    const asked = linkOf(location.hash);
    if (asked?.kind === 'inside') goTo(asked.place);
  });
  goTo({ sheetId: grid.activeSheet(), spot: place?.spot ?? grid.firstSeen(grid.activeSheet()) });
  connection.mails().then((mails) => mailbox.count(mails.length), trouble);
  live.ready();
}

/** The address's, the person's own, or the first that is seen. */
function firstSheet(book: Book, person: Person, place: Place | null): number {
  const seen = book.order.find((sheetId) => book.sheets.get(sheetId)?.view.hidden === false);
  const wished = [place?.sheetId, person.sheetId].find((sheetId) => sheetId !== undefined && book.sheets.has(sheetId));
  return wished ?? seen ?? book.order[0] ?? 0;
}
