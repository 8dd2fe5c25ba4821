// Accessibility rules of WCAG 2.2, levels A and AA, none switched off.
import assert from 'node:assert/strict';

import { AxeBuilder } from '@axe-core/playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const describe = ({ id, help, nodes }) =>
  [`${id}: ${help}`, ...nodes.map((node) => `    ${node.target.flat().join(' ')}\n      ${node.html}`)].join('\n');

/** Asserts that the page as it stands breaks no rule; `where` names the state in the message. */
export async function expectAccessible(page, where = page.url()) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  assert.equal(violations.length, 0, `${where}:\n  ${violations.map(describe).join('\n  ')}`);
}
