// Everything that the stand-in puts into a script's global scope.

import { createCacheService } from './cache';
import { createDrive } from './drive';
import type { Host } from './host';
import { createHtmlService } from './html-service';
import { createLockService } from './lock';
import { createConsole, createLogger } from './logger';
import { createMailApp } from './mail';
import { createPropertiesService } from './properties';
import { createScriptApp } from './script-app';
import { createSession } from './session';
import { createSheets } from './sheets';
import { createSpreadsheetApp } from './spreadsheet-app';
import { createUtilities } from './utilities';

export const createGlobals = (host: Host): Readonly<Record<string, unknown>> => ({
  CacheService: createCacheService(host),
  Drive: createDrive(host),
  HtmlService: createHtmlService(host),
  LockService: createLockService(host),
  Logger: createLogger(host),
  MailApp: createMailApp(host),
  PropertiesService: createPropertiesService(host),
  ScriptApp: createScriptApp(host),
  Session: createSession(host),
  Sheets: createSheets(host),
  SpreadsheetApp: createSpreadsheetApp(host),
  Utilities: createUtilities(host),
  console: createConsole(host),
});
