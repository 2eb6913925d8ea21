import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { element, escapeText } from '../../src/report/html/element.js';
import { report } from '../../src/report/html/page.js';
import type { Section } from '../../src/report/html/section.js';
import { inlineSvg } from '../../src/report/html/svg.js';
import { typeset } from '../../src/report/html/typography.js';
import { Table } from '../../src/tables/table.js';
import { hostileSections } from './hostile-sections.js';
import { PAYLOADS } from './payloads.js';

test('there are at least 60 payloads', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
});

describe('element()', () => {
  test.each(PAYLOADS)('holds %j as text', (payload) => {
    const { markup } = element('p', { class: payload, 'aria-label': payload }, payload);
    const inner = markup.slice(markup.indexOf('>') + 1, -'</p>'.length);
    expect(inner).not.toMatch(/[<>"']/);
    expect(markup.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
    expect(markup.match(/"/g)).toHaveLength(4);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', ' https://x', 'JAVASCRIPT:x', '#a"b', 'ftp://x'])(
    'refuses the link %j',
    (href) => {
      expect(() => element('a', { href }, 'x')).toThrow(/nie jest adresem/);
    },
  );

  test('escapeText() makes control characters visible and keeps line breaks', () => {
    expect(escapeText('a\0\u0007\u0085b\n\tc')).toBe('a\uFFFD\uFFFD\uFFFDb\n\tc');
  });
});

describe('inlineSvg()', () => {
  const drawing = (inside: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10">${inside}</svg>`;

  test('keeps shapes and text, makes ids its own, and gives the size to the page', () => {
    const svg = drawing('<defs><clipPath id="c"><rect x="0"/></clipPath></defs><g clip-path="url(#c)"><text>a &amp; b</text></g>');
    expect(inlineSvg(svg, 'p-').markup).toBe(
      '<svg viewBox="0 0 20 10" aria-hidden="true" focusable="false"><defs><clipPath id="p-c"><rect x="0"/></clipPath></defs><g clip-path="url(#p-c)"><text>a &amp; b</text></g></svg>',
    );
  });

  const refused = [
    '<script>1</script>',
    '<rect onload="x"/>',
    '<a href="#x"><text>x</text></a>',
    '<image href="https://evil.example/x.png"/>',
    '<foreignObject></foreignObject>',
    '<style>x</style>',
    '<rect style="fill:url(https://evil.example)"/>',
    '<rect fill="url(//evil.example#x)"/>',
    '<use href="#x"/>',
    '<rect x=1/>',
    '<!-- x -->',
    '<![CDATA[x]]>',
    '<rect',
    "<rect x='1'/>",
  ];

  test.each(refused)('refuses %j', (inside) => {
    expect(() => inlineSvg(drawing(inside), 'p-')).toThrow(/tylko kształty i tekst/);
  });

  test.each(PAYLOADS)('shows the label %j, escaped as a renderer escapes it, as text', (payload) => {
    const { markup } = inlineSvg(drawing(`<text>${escapeText(payload)}</text>`), 'p-');
    expect(markup).toContain(`<text>${escapeText(payload)}</text>`);
  });

  test('refuses what is no drawing', () => {
    expect(() => inlineSvg('<p>x</p>', 'p-')).toThrow(/tylko kształty i tekst/);
  });

  test('reads a megabyte of hostile text in well under a second', () => {
    const start = performance.now();
    expect(() => inlineSvg(drawing(`<rect ${'a="" '.repeat(200_000)}`), 'p-')).toThrow();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test('typeset() keeps ranges, one-letter words and „r.” together', () => {
  expect(typeset('w wieku 3–6 lat i w 2022 r. (z GUS)', 'pl')).toBe(
    'w\u00a0wieku 3–\u20606\u00a0lat i\u00a0w\u00a02022\u00a0r. (z\u00a0GUS)',
  );
  expect(typeset('a child aged 3–6', 'en')).toBe('a child aged 3–\u20606');
});

describe('report()', () => {
  const options = { title: 'Tytuł', lead: 'Wstęp', footer: 'Stopka' };

  test('is the same every time and names its language', () => {
    const sections: Section[] = [{ id: 'a', title: 'A', blocks: [{ kind: 'paragraph', text: 'x' }] }];
    expect(report(sections, { ...options, language: 'pl' })).toBe(report(sections, { ...options, language: 'pl' }));
    expect(report(sections, { ...options, language: 'en' })).toContain('<html lang="en">');
  });

  test('carries a policy that lets nothing load and nothing run', () => {
    expect(report([], options)).toContain(
      'content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; font-src data:; img-src data:',
    );
    expect(report([], options)).not.toMatch(/<script|<link|<iframe|\son\w+=/i);
  });

  test('marks columns of another language, and turns a table without changing its figures', () => {
    const table = new Table(
      [
        { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
        { name: 'note', title: { pl: 'Uwaga', en: 'Note' }, type: 'text' },
      ],
      [[2022, 'brak danych']],
      { title: { pl: 'T', en: 'T' }, note: { pl: 'n: liczba', en: 'n: number' } },
    );
    const upright = report(
      [{ id: 'a', title: 'A', blocks: [{ kind: 'table', name: 't', table, open: true, foreign: { language: 'pl', columns: ['note'] } }] }],
      { title: 'x', language: 'en' },
    );
    expect(upright).toContain('<td lang="pl" class="short">brak danych</td>');
    expect(upright).toContain('<p class="table-note">n: number</p>');
    const turned = report([{ id: 'a', title: 'A', blocks: [{ kind: 'table', name: 't', table, open: true, turned: true }] }], {
      title: 'x',
      language: 'en',
    });
    expect(turned).toContain('<th scope="row" class="short">Note</th><td class="short">brak danych</td>');
  });

  test('is valid HTML, also with 60 hostile labels in every place', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off' },
    });
    const html = report(hostileSections(), { ...options, title: PAYLOADS.join(' '), language: 'pl' });
    const result = await validator.validateString(html);
    expect(
      result.results
        .flatMap(({ messages }) => messages)
        .map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    ).toEqual([]);
  });
});
