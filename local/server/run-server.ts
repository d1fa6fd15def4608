// Starts the live page: the workbook where it was left or a new one, the page, the server, the clock; and ends it all in order.

import { MAX_PORT, readArguments, type ServerArguments, USAGE, UsageError } from './arguments';
import { preparePage } from './build-page';
import { holdFile, markOf, releaseFile } from './hold-file';
import { type HttpServer, startHttpServer } from './http-server';
import { type Kept, type Opened, openLive } from './kept';
import { BrokenFile, createKeeper, type Keeper, putAway, readKept, setAside } from './kept-file';
import { isPortFree } from './port';
import { prepareWorkbook } from './prepare-workbook';
import { CommandError, runQuietly } from './run-quietly';

export interface ServerSetting {
  readonly print: (line: string) => void;
  /** Where the workbook is kept. */
  readonly file: string;
  /** Builds the bundle anew; null: it is there already. */
  readonly buildScript: string | null;
  /** The page's package; null: `pageDirectory` is there already. */
  readonly pagePackage: string | null;
  readonly pageDirectory: string;
  readonly bundleDirectory?: string;
}

export interface RunningServer {
  readonly port: number;
  /** Saves, and lets go of everything. */
  stop(): Promise<void>;
}

/** The command was not as it should be, or what it needs is not; the message is for a person. */
class StartError extends Error {
  override readonly name = 'StartError';
}

const DEFAULT_UNITS = 12;
const TICK_MS = 1000;
const BUILT_FROM = ['local/server/protocol.ts'];

/** @returns the exit code where the server could not start */
export async function runServer(argv: readonly string[], setting: ServerSetting): Promise<RunningServer | 1 | 2> {
  try {
    return await start(readArguments(argv), setting);
  } catch (error) {
    if (error instanceof UsageError) setting.print(`${error.message}\n\n${USAGE}`);
    else if (error instanceof StartError || error instanceof CommandError) setting.print(error.message);
    else if (isOfFiles(error)) setting.print(cannotUse(setting.file, error));
    else throw error;
    return error instanceof CommandError ? 1 : 2;
  }
}

async function start(given: ServerArguments, setting: ServerSetting): Promise<RunningServer> {
  const { file } = setting;
  if (!(await isPortFree(given.port))) throw portInUse(given.port);
  const holder = holdFile(file);
  if (holder !== null) throw fileInUse(file, holder);
  try {
    return await startHolding(given, setting);
  } catch (error) {
    releaseFile(file);
    throw error;
  }
}

async function startHolding(given: ServerArguments, setting: ServerSetting): Promise<RunningServer> {
  const { print, file, buildScript, pagePackage } = setting;
  if (buildScript !== null) await runQuietly(process.execPath, [buildScript], 'Không dựng được tập lệnh của sổ.');
  // Built by programs of their own while the workbook is opened.
  const page = pagePackage === null ? Promise.resolve() : preparePage(pagePackage, BUILT_FROM);
  page.catch(() => undefined);
  const [opened, keeper] = openKept(given, setting);
  await page;
  const server = await listen(opened, given.port, setting);
  keeper.note();
  const clock = setInterval(() => opened.live.tick().catch((error: unknown) => print(inWords(error))), TICK_MS);
  print(`Trang minh họa đã sẵn sàng: mở http://localhost:${server.port} (Ctrl+C để dừng; sổ được giữ trong ${file})`);
  return {
    port: server.port,
    stop: async () => {
      clearInterval(clock);
      await server.close();
      try {
        keeper.writeNow();
        releaseFile(file);
      } catch (error) {
        print(cannotUse(file, error));
      }
    },
  };
}

const inWords = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Of the disk: no permission, no room, a folder where a file should be. */
const isOfFiles = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;

const cannotUse = (file: string, error: unknown): string =>
  `Không đọc hoặc ghi được ${file}; hãy xem quyền ghi của thư mục và chỗ trống trên đĩa (${String(error)}).`;

const portInUse = (port: number): StartError =>
  new StartError(
    `Cổng ${port} đang có chương trình khác dùng; hãy chọn cổng khác: npm start -- --port ${port < MAX_PORT ? port + 1 : port - 1}`,
  );

const fileInUse = (file: string, holder: number): StartError =>
  new StartError(
    `Sổ ${file} đang mở ở một máy chủ khác (tiến trình ${holder}); hãy dừng máy chủ đó trước. Nếu chắc chắn không còn máy chủ nào thì xóa ${markOf(file)}.`,
  );

function listen({ live }: Opened, port: number, { pageDirectory, print }: ServerSetting): Promise<HttpServer> {
  const onError = (error: unknown): void => print(`LỖI: ${inWords(error)}`);
  return startHttpServer({ live, pageDirectory, port, onError }).catch((error: unknown) => {
    throw isInUse(error) ? portInUse(port) : error;
  });
}

const isInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

function openKept({ units, fresh }: ServerArguments, setting: ServerSetting): readonly [Opened, Keeper] {
  const { file, print, bundleDirectory } = setting;
  const there = fresh ? null : readOrExplain(file);
  if (fresh) putAway(file);
  if (there && units !== null) print(`Sổ đang có được giữ nguyên; muốn tạo sổ mới ${units} đơn vị thì thêm --fresh.`);
  let keeper: Keeper | null = null;
  const open = (kept: Kept): Opened =>
    openLive(kept, {
      bundleDirectory,
      onChange: () => keeper?.note(),
      onFailure: (name, error) => print(`Trình kích hoạt ${name} dừng vì lỗi: ${inWords(error)}`),
    });
  const opened = there
    ? openOrExplain(file, () => open(there))
    : open(prepareWorkbook(units ?? DEFAULT_UNITS, bundleDirectory));
  keeper = createKeeper(file, opened.kept, (error) => print(cannotUse(file, error)));
  return [opened, keeper];
}

function readOrExplain(file: string): Kept | null {
  try {
    return readKept(file);
  } catch (error) {
    throw error instanceof BrokenFile ? broken(file, error.message) : error;
  }
}

/** Whatever cannot be shown was not written by us like that. */
function openOrExplain(file: string, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error));
  }
}

function broken(file: string, detail: string): StartError {
  const copy = setAside(file);
  return new StartError(
    `Tệp sổ ${file} bị hỏng, không đọc được (${detail}). Bản sao được cất ở ${copy}; chưa có gì bị xóa. Để bắt đầu với sổ mới: npm start -- --fresh`,
  );
}
