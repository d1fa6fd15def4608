// The page's entry: who works here, what they see, and a window that stays in step with the server.

import { placeOf } from './addresses';
import { openBook } from './book';
import { createConnection, NoConnection, ServerTrouble } from './connection';
import { openPage } from './page';
import { createRoleSwitch } from './role-switch';
import { showTrouble } from './shell';
import { words } from './words';

async function start(root: HTMLElement): Promise<void> {
  const connection = createConnection();
  const people = await connection.people();
  const asked = new URLSearchParams(location.search).get('as');
  const person = people.find(({ id }) => id === asked) ?? people.find(({ kind }) => kind === 'officer') ?? people[0];
  if (!person) throw new Error(words.cannotOpen);
  const view = await connection.workbook(person.id).catch((error: unknown) => {
    if (!(error instanceof ServerTrouble)) throw error;
    const roleSwitch = createRoleSwitch(people, person.id, ({ id }) =>
      location.assign(`?as=${encodeURIComponent(id)}`),
    );
    showTrouble(root, error.message, roleSwitch);
    return null;
  });
  if (view === null) return;
  await openPage({ root, connection, people, person, view, book: openBook(view), place: placeOf(location.hash) });
}

const root = document.getElementById('app');
if (root) {
  root.textContent = words.opening;
  start(root).catch((error: unknown) => {
    showTrouble(root, error instanceof Error ? error.message : words.problem);
    // The server may be about to start again.
    if (error instanceof NoConnection) setTimeout(() => location.reload(), 3000);
    else console.error(error);
  });
}
