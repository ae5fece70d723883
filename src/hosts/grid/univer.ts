/** Starts the spreadsheet grid: which of its parts the workbench uses, in Chinese. */
import {
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type IWorkbookData,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionTexts from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteTexts from "@univerjs/preset-sheets-note/locales/zh-CN";
import { keepToContent } from "./content-only";
import { GridSurface } from "./grid-surface";
import { dropLateValidation } from "./late-validation";
import { findNotesByPlace } from "./notes-by-place";
import { relaxSuggestions } from "./suggestions";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

export interface Grid {
  readonly surface: GridSurface;
  dispose(): void;
}

/**
 * @param container an element of some height; its content becomes the grid's.
 * @param workbook what to show. Formulas with a stored result keep showing it until something they refer to changes.
 */
export async function startGrid(container: HTMLElement, workbook: IWorkbookData): Promise<Grid> {
  const locales = { [LocaleType.ZH_CN]: mergeLocales(coreTexts, noteTexts, validationTexts, conditionTexts) };
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      contextMenu: false,
      // What would add, rename or remove sheets is not offered: the saved file could not follow.
      footer: { menus: false, addSheetButtonConfig: { show: false } },
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    }),
    UniverSheetsNotePreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins)
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook(workbook);
  // Formulas are not understood, and nothing can be scrolled to, before the first drawing.
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const injector = univer.__getInjector();
  keepToContent(injector);
  relaxSuggestions(injector);
  findNotesByPlace(injector);
  const surface = new GridSurface(injector);
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (surface.refuses(event.id)) event.cancel = true;
  });
  const texts = injector.get(LocaleService);
  const dropLate = dropLateValidation(injector);
  const dispose = () => {
    dropLate();
    univer.dispose();
    // What is just being drawn asks for its texts once more, and would throw without any.
    texts.load(locales);
  };
  return { surface, dispose };
}
