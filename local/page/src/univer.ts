// Univer, as little of it as shows a workbook: no menus, no toolbar, no tabs of its own, no computing.

import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import designWords from '@univerjs/design/locale/vi-VN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsWords from '@univerjs/docs-ui/locale/vi-VN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { IRenderManagerService, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { SheetInterceptorService, SheetsSelectionsService, UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsWords from '@univerjs/sheets/locale/vi-VN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiWords from '@univerjs/sheets-formula-ui/locale/vi-VN';
import { IEditorBridgeService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiWords from '@univerjs/sheets-ui/locale/vi-VN';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiWords from '@univerjs/ui/locale/vi-VN';

/** What the grid asks of Univer. */
export interface UniverParts {
  readonly workbook: Workbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly instances: IUniverInstanceService;
  readonly interceptors: SheetInterceptorService;
  readonly selections: SheetsSelectionsService;
  readonly editorBridge: IEditorBridgeService;
  readonly renders: IRenderManagerService;
  /** When there is a canvas to draw on. */
  readonly rendered: Promise<void>;
}

export const UNIT = 'workbook';

/** @param data a workbook with at least one sheet */
export function startUniver(container: HTMLElement, data: Parameters<typeof createWorkbook>[1]): UniverParts {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(designWords, uiWords, docsWords, sheetsWords, sheetsUiWords, formulaUiWords),
    },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    headerMenu: false,
    footer: false,
    contextMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: false,
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
  });
  // Its editor is the one that cells are typed into; it computes nothing, since no cell here has a formula.
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const workbook = createWorkbook(univer, data);
  const injector = univer.__getInjector();
  return {
    workbook,
    injector,
    commands: injector.get(ICommandService),
    instances: injector.get(IUniverInstanceService),
    interceptors: injector.get(SheetInterceptorService),
    selections: injector.get(SheetsSelectionsService),
    editorBridge: injector.get(IEditorBridgeService),
    renders: injector.get(IRenderManagerService),
    rendered: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
  };
}

const createWorkbook = (univer: Univer, data: Partial<ReturnType<Workbook['getSnapshot']>>): Workbook =>
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);

/** The renderer of the workbook, once there is one. */
export const renderOf = ({ renders }: UniverParts) => renders.getRenderById(UNIT);
