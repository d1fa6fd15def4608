// Which scope each Google method that we call needs, as the reference page of its class says ("Authorization" under the method).
// Methods of objects that another method has handed out need what that one needed; they are listed so that a new one is noticed.

const AUTH = 'https://www.googleapis.com/auth/';
const SPREADSHEETS = `${AUTH}spreadsheets`;
const FILES = `${AUTH}drive.file`;
const UI = `${AUTH}script.container.ui`;
const TRIGGERS = `${AUTH}script.scriptapp`;
const MAIL = `${AUTH}script.send_mail`;
const EMAIL = `${AUTH}userinfo.email`;

export interface Documented {
  /** The page of the class. */
  readonly page: string;
  /** Scope by method; null: none. */
  readonly methods: Readonly<Record<string, string | null>>;
}

const REFERENCE = 'https://developers.google.com/apps-script/reference/';

/** By class. */
export const documented: Readonly<Record<string, Documented>> = {
  'Sheets.Spreadsheets': {
    // One of spreadsheets, drive, drive.file: the narrowest that also serves a workbook the script did not make.
    page: 'https://developers.google.com/workspace/sheets/api/scopes',
    methods: { get: SPREADSHEETS, getByDataFilter: SPREADSHEETS, batchUpdate: SPREADSHEETS },
  },
  'Sheets.Spreadsheets.Values': {
    page: 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGetByDataFilter',
    methods: { batchGetByDataFilter: SPREADSHEETS },
  },
  'Drive.Files': {
    // One of drive, drive.appdata, drive.file: the last sees nothing but files that the script itself has made.
    page: 'https://developers.google.com/workspace/drive/api/reference/rest/v3/files/create',
    methods: { create: FILES },
  },
  SpreadsheetApp: {
    page: `${REFERENCE}spreadsheet/spreadsheet-app`,
    methods: { getActiveSpreadsheet: SPREADSHEETS, getUi: null },
  },
  Spreadsheet: {
    page: `${REFERENCE}spreadsheet/spreadsheet`,
    methods: {
      getId: SPREADSHEETS,
      getUrl: SPREADSHEETS,
      toast: SPREADSHEETS,
      getSheetById: SPREADSHEETS,
      setActiveSheet: SPREADSHEETS,
      getActiveSheet: SPREADSHEETS,
    },
  },
  Sheet: {
    page: `${REFERENCE}spreadsheet/sheet`,
    methods: {
      getSheetId: SPREADSHEETS,
      getMaxRows: SPREADSHEETS,
      getMaxColumns: SPREADSHEETS,
      getRange: SPREADSHEETS,
    },
  },
  Range: { page: `${REFERENCE}spreadsheet/range`, methods: { getSheet: SPREADSHEETS, activate: SPREADSHEETS } },
  Ui: {
    page: `${REFERENCE}base/ui`,
    methods: { alert: UI, prompt: UI, showModalDialog: UI, showSidebar: UI, createMenu: null },
  },
  Menu: { page: `${REFERENCE}base/menu`, methods: { addItem: null, addSeparator: null, addToUi: null } },
  PromptResponse: {
    page: `${REFERENCE}base/prompt-response`,
    methods: { getSelectedButton: null, getResponseText: null },
  },
  HtmlService: {
    page: `${REFERENCE}html/html-service`,
    methods: { createHtmlOutput: null, createHtmlOutputFromFile: null },
  },
  HtmlOutput: {
    page: `${REFERENCE}html/html-output`,
    methods: { setWidth: null, setHeight: null, setTitle: null, getContent: null, setContent: null },
  },
  MailApp: { page: `${REFERENCE}mail/mail-app`, methods: { sendEmail: MAIL, getRemainingDailyQuota: MAIL } },
  ScriptApp: {
    page: `${REFERENCE}script/script-app`,
    methods: { getProjectTriggers: TRIGGERS, newTrigger: TRIGGERS, deleteTrigger: TRIGGERS },
  },
  Trigger: { page: `${REFERENCE}script/trigger`, methods: { getHandlerFunction: TRIGGERS } },
  TriggerBuilder: {
    page: `${REFERENCE}script/trigger-builder`,
    methods: { forSpreadsheet: TRIGGERS, timeBased: TRIGGERS },
  },
  SpreadsheetTriggerBuilder: {
    page: `${REFERENCE}script/spreadsheet-trigger-builder`,
    methods: { onEdit: TRIGGERS, create: TRIGGERS },
  },
  ClockTriggerBuilder: {
    page: `${REFERENCE}script/clock-trigger-builder`,
    methods: {
      everyMinutes: TRIGGERS,
      everyDays: TRIGGERS,
      atHour: TRIGGERS,
      inTimezone: TRIGGERS,
      create: TRIGGERS,
      at: TRIGGERS,
      after: TRIGGERS,
    },
  },
  Session: { page: `${REFERENCE}base/session`, methods: { getEffectiveUser: EMAIL } },
  User: { page: `${REFERENCE}base/user`, methods: { getEmail: EMAIL } },
  PropertiesService: { page: `${REFERENCE}properties/properties-service`, methods: { getDocumentProperties: null } },
  Properties: {
    page: `${REFERENCE}properties/properties`,
    methods: { getProperty: null, getProperties: null, setProperty: null, setProperties: null, deleteProperty: null },
  },
  LockService: { page: `${REFERENCE}lock/lock-service`, methods: { getDocumentLock: null } },
  Lock: { page: `${REFERENCE}lock/lock`, methods: { tryLock: null, releaseLock: null } },
  Utilities: { page: `${REFERENCE}utilities/utilities`, methods: { sleep: null, newBlob: null } },
};

/** Every global service that Apps Script knows and an add-on could name. */
export const GLOBAL_SERVICES = [
  'Browser',
  'CacheService',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'HtmlService',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'LockService',
  'Logger',
  'MailApp',
  'Maps',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SitesApp',
  'SlidesApp',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
] as const;

/** Advanced services, by the symbol under which the manifest makes them known. */
export const ADVANCED_SERVICES = ['Sheets', 'Drive', 'Docs', 'Gmail', 'Calendar', 'People', 'Tasks', 'AdminDirectory'];
