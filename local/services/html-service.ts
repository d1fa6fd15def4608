// HtmlService: pages from strings and from the .html files that are pushed with the bundle.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoogleException } from './google-exception';
import type { Host } from './host';
import { compileTemplate } from './html-template';

interface HtmlOutput {
  getContent(): string;
  getTitle(): string | null;
  getWidth(): number | null;
  getHeight(): number | null;
  setContent(content: string): HtmlOutput;
  append(more: string): HtmlOutput;
  setTitle(title: string): HtmlOutput;
  setWidth(width: number): HtmlOutput;
  setHeight(height: number): HtmlOutput;
  setXFrameOptionsMode(mode: string): HtmlOutput;
  setSandboxMode(mode: string): HtmlOutput;
  addMetaTag(name: string, content: string): HtmlOutput;
}

export function createHtmlService(host: Host): unknown {
  const read = (name: string): string => {
    const path = join(host.machine.bundleDirectory, name.endsWith('.html') ? name : `${name}.html`);
    if (!existsSync(path)) throw new GoogleException(`No HTML file named ${name} was found.`);
    return readFileSync(path, 'utf8');
  };
  const template = (source: string) => {
    const render = compileTemplate(host.realm, source);
    const self: Record<string, unknown> = {
      evaluate: () =>
        host.perform('HtmlTemplate', 'evaluate', [], () => createHtmlOutput(host, render(variablesOf(self)))),
    };
    return self;
  };
  return {
    XFrameOptionsMode: { DEFAULT: 'DEFAULT', ALLOWALL: 'ALLOWALL' },
    SandboxMode: { IFRAME: 'IFRAME' },
    ...host.service('HtmlService', {
      createHtmlOutput: (html = '') => createHtmlOutput(host, html),
      createHtmlOutputFromFile: (name: string) => createHtmlOutput(host, read(name)),
      createTemplate: template,
      createTemplateFromFile: (name: string) => template(read(name)),
    }),
  };
}

const variablesOf = (template: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(template).filter(([name]) => name !== 'evaluate'));

function createHtmlOutput(host: Host, html: string): HtmlOutput {
  const state: { content: string; title: string | null; width: number | null; height: number | null } = {
    content: html,
    title: null,
    width: null,
    height: null,
  };
  const change =
    <T>(apply: (value: T) => void) =>
    (value: T) => {
      apply(value);
      return self;
    };
  const self: HtmlOutput = host.service('HtmlOutput', {
    getContent: () => state.content,
    getTitle: () => state.title,
    getWidth: () => state.width,
    getHeight: () => state.height,
    setContent: change((content: string) => Object.assign(state, { content })),
    append: change((more: string) => Object.assign(state, { content: state.content + more })),
    setTitle: change((title: string) => Object.assign(state, { title })),
    setWidth: change((width: number) => Object.assign(state, { width })),
    setHeight: change((height: number) => Object.assign(state, { height })),
    setXFrameOptionsMode: change(() => undefined),
    setSandboxMode: change(() => undefined),
    addMetaTag: () => self,
  });
  return self;
}
