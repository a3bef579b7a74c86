/** Each rule of rules.yaml is broken once, in a copy of a small contract that keeps them all. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const good = readFileSync(join(here, 'rules.good.json'), 'utf8');

const order = (contract) => contract.paths['/v1/orders/{id}'].get;
const plan = (contract) => contract.paths['/v1/orders/{id}/plan'].post;
const schemas = (contract) => contract.components.schemas;

/** Puts something else where it was, under another name. */
const rename = (object, from, to) => {
  object[to] = object[from];
  delete object[from];
};

const breaches = {
  'operation-operationId': (c) => delete order(c).operationId,
  'operation-operationId-unique': (c) => (order(c).operationId = plan(c).operationId),
  'rule/operation-ids-are-camel-case': (c) => (order(c).operationId = 'read_order'),
  'redvest/properties-are-camel-case': (c) => (schemas(c).Order.properties.due_at = { type: 'integer', format: 'int32' }),
  'redvest/paths-are-kebab-case': (c) => rename(c.paths, '/v1/orders/{id}/plan', '/v1/orders/{id}/thePlan'),
  'redvest/collections-are-plural': (c) => rename(c.paths, '/v1/orders/{id}', '/v1/order/{id}'),
  'operation-summary': (c) => delete order(c).summary,
  'rule/descriptions-say-who': (c) => (order(c).description = 'Everybody may call it.'),
  'rule/operations-have-tags': (c) => delete order(c).tags,
  'redvest/security-is-said': (c) => delete order(c).security,
  'redvest/examples-are-there': (c) => delete plan(c).requestBody.content['application/json'].example,
  'no-invalid-media-type-examples': (c) => (plan(c).requestBody.content['application/json'].example = { words: 5 }),
  'no-invalid-schema-examples': (c) => (schemas(c).Plan.properties.words.example = 5),
  'redvest/methods-pass-everywhere': (c) => rename(c.paths['/v1/orders/{id}/plan'], 'post', 'patch'),
  'redvest/limits-are-there (text)': (c) => delete schemas(c).Plan.properties.words.maxLength,
  'redvest/limits-are-there (list)': (c) => delete schemas(c).Plan.properties.teams.maxItems,
  'redvest/limits-are-there (element)': (c) => delete schemas(c).Plan.properties.teams.items.maxLength,
  'redvest/limits-are-there (number)': (c) => delete schemas(c).Plan.properties.lat.maximum,
  'redvest/limits-are-there (integer)': (c) => delete schemas(c).Order.properties.version.format,
  'redvest/limits-are-there (parameter)': (c) => delete plan(c).parameters[1].schema.maxLength,
  'redvest/limits-are-there (type)': (c) => delete schemas(c).Plan.properties.words.type,
  'redvest/problems-are-listed (status)': (c) => delete order(c).responses['404'],
  'redvest/problems-are-listed (form)': (c) =>
    rename(c.components.responses.Problem.content, 'application/problem+json', 'application/json'),
  'redvest/versions-are-checked (ETag)': (c) => delete order(c).responses['200'].headers,
  'redvest/versions-are-checked (412)': (c) => delete plan(c).responses['412'],
  'redvest/versions-are-checked (If-Match)': (c) => plan(c).parameters.pop(),
  'path-parameters-defined': (c) => plan(c).parameters.shift(),
  'no-unused-components': (c) => (schemas(c).Nobody = { type: 'object' }),
  'no-unresolved-refs': (c) => (order(c).responses['404'].$ref = '#/components/responses/Nothing'),
  'no-required-schema-properties-undefined': (c) => schemas(c).Order.required.push('mind'),
  'no-schema-type-mismatch': (c) => (schemas(c).Plan.properties.words.items = { type: 'integer', format: 'int32' }),
  'no-identical-paths': (c) => (c.paths['/v1/orders/{order}'] = JSON.parse(
    JSON.stringify(c.paths['/v1/orders/{id}']).replace('"id"', '"order"').replace('readOrder', 'readAgain'))),
  'no-ambiguous-paths': (c) => (c.paths['/v1/{kinds}/mine'] = JSON.parse(
    JSON.stringify(c.paths['/v1/orders/{id}']).replace('"id"', '"kinds"').replace('readOrder', 'readMine'))),
  struct: (c) => (order(c).mind = true),
};

let folder;
let found;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'redvest-rules-'));
  const names = ['good', ...Object.keys(breaches)];
  const files = names.map((name, at) => {
    const contract = JSON.parse(good);
    breaches[name]?.(contract);
    const file = join(folder, `${at}.json`);
    writeFileSync(file, JSON.stringify(contract));
    return file;
  });
  const broken = lint(files);
  assert.equal(broken.length, names.length);
  found = new Map(names.map((name, at) => [name, broken[at]]));
});

after(() => rmSync(folder, { recursive: true }));

/** The names of the rules that each contract breaks; the linter writes one report after the other. */
function lint(files) {
  const redocly = join(here, 'node_modules', '.bin', 'redocly');
  const options = ['lint', ...files, '--config', join(here, 'rules.yaml'), '--format=json'];
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = spawnSync(redocly, options, { encoding: 'utf8', env: environment, maxBuffer: 1 << 26 });
  const reports = JSON.parse(`[${stdout.replaceAll(/^\}\{/gm, '},{')}]`);
  return reports.map((report) => new Set(report.problems.map((problem) => problem.ruleId)));
}

test('a good contract breaks no rule', () => assert.deepEqual([...found.get('good')], []));

for (const name of Object.keys(breaches)) {
  test(name, () => assert.ok(found.get(name).has(name.split(' ')[0]), `found ${[...found.get(name)]}`));
}

test('every rule is broken here', () => {
  const rules = readFileSync(join(here, 'rules.yaml'), 'utf8')
    .split('rules:\n')[1]
    .split('\n')
    .flatMap((line) => line.match(/^ {2}([a-z][\w/-]*):/i)?.[1] ?? []);
  assert.deepEqual(new Set(rules), new Set(Object.keys(breaches).map((name) => name.split(' ')[0])));
});
