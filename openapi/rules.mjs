/** The rules of rules.yaml that cannot be said there. Each visits the contract, references kept. */

const METHODS = ['get', 'put', 'post', 'delete'];
const PROBLEM = 'application/problem+json';

/** Nouns that are one of a kind for their caller. */
const SINGLE = ['me', 'inbox', 'idempotency'];

const operations = (item) => METHODS.filter((method) => item[method]).map((method) => [method, item[method]]);

const isReference = (node) => node.$ref !== undefined || node.allOf !== undefined;

/** Mini-programs have no PATCH. */
const methodsPassEverywhere = () => ({
  PathItem(item, { report, location }) {
    for (const method of ['patch', 'head', 'options', 'trace']) {
      if (item[method]) {
        report({ message: `${method.toUpperCase()} is not spoken by every client.`, location: location.child([method]) });
      }
    }
  },
});

const propertiesAreCamelCase = () => ({
  Schema(schema, { report, location }) {
    for (const name of Object.keys(schema.properties ?? {})) {
      if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
        report({ message: `${name} is not camelCase.`, location: location.child(['properties', name]) });
      }
    }
  },
});

const PATH = /^\/(v1|problems)(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))*$/;

const pathsAreKebabCase = () => ({
  PathItem(_, { report, key }) {
    if (!PATH.test(String(key))) {
      report({ message: 'A path begins with /v1 and is kebab-case.' });
    }
  },
});

const isPlural = (word) => word.endsWith('s') || word === 'people';

/** What stands before an identifier is a collection. */
const collectionsArePlural = () => ({
  PathItem(_, { report, key }) {
    const segments = String(key).split('/').slice(1);
    segments.forEach((segment, at) => {
      const named = !segment.startsWith('{');
      const first = at === 1 && segments[0] === 'v1';
      const collection = first || (segments[at + 1] ?? '').startsWith('{');
      if (named && collection && !isPlural(segment) && !SINGLE.includes(segment)) {
        report({ message: `${segment} holds many, so it is plural.` });
      }
    });
  },
});

/** A text has a greatest length, a list a greatest size, and what is sent as a number its bounds. */
const limitsAreThere = () => ({
  Schema(schema, { report, key }) {
    if (isReference(schema) || key === 'additionalProperties') return;
    const says = (name) => schema[name] !== undefined;
    if (!says('type') && !says('enum') && !says('oneOf') && !says('anyOf')) {
      report({ message: 'A schema says its type.' });
    }
    if (schema.type === 'string' && !says('maxLength') && !says('enum') && schema.format !== 'binary') {
      report({ message: 'A text has a maxLength.' });
    }
    if (schema.type === 'array' && !says('maxItems')) {
      report({ message: 'A list has maxItems.' });
    }
    if (schema.type === 'number' && !(says('minimum') && says('maximum'))) {
      report({ message: 'A number has its bounds.' });
    }
    if (schema.type === 'integer' && !(says('minimum') && says('maximum')) && !says('format')) {
      report({ message: 'A whole number has its bounds, or at least its format.' });
    }
  },
});

/** Signed in, or nobody need be: nothing is left to guess. */
const securityIsSaid = () => ({
  Operation(operation, { report }) {
    if (operation.security === undefined) {
      report({ message: 'An operation names its security, or [] for everybody.' });
    }
  },
});

/** One example of what is sent and one of each good answer; a picture's bytes would show nothing. */
const examplesAreThere = () => ({
  Operation(operation, { report, location, resolve }) {
    const check = (content, where) => {
      for (const [type, media] of Object.entries(content ?? {})) {
        if (media.example === undefined && Object.keys(media.examples ?? {}).length === 0) {
          report({ message: `There is no example of ${type}.`, location: where });
        }
      }
    };
    check(operation.requestBody?.content, location.child(['requestBody']));
    for (const [status, response] of Object.entries(operation.responses ?? {})) {
      if (status.startsWith('2')) {
        const content = Object.entries(resolve(response).node?.content ?? {});
        const legible = content.filter(([, media]) => resolve(media.schema ?? {}).node?.format !== 'binary');
        check(Object.fromEntries(legible), location.child(['responses', status]));
      }
    }
  },
});

/** Which problems an operation of this kind can end with at least. */
const expected = (method, path, operation) => {
  const statuses = ['503'];
  const parameters = operation.parameters ?? [];
  const signedIn = (operation.security ?? []).length > 0;
  if (method !== 'get' || parameters.length > 0) statuses.push('400');
  if (signedIn) statuses.push('401', '403');
  if (path.includes('{')) statuses.push('404');
  if (method !== 'get') statuses.push('409', '413', '422');
  if (operation.requestBody) statuses.push('415');
  return statuses;
};

/** Every refusal is a problem document, and those that every client meets are listed. */
const problemsAreListed = () => ({
  PathItem(item, { report, location, key, resolve }) {
    for (const [method, operation] of operations(item)) {
      const responses = operation.responses ?? {};
      for (const status of expected(method, String(key), operation)) {
        if (!responses[status]) {
          report({ message: `It can end with ${status}.`, location: location.child([method, 'responses']) });
        }
      }
      for (const [status, response] of Object.entries(responses)) {
        if (/^[45d]/.test(status) && !resolve(response).node?.content?.[PROBLEM]) {
          report({ message: `${status} is not ${PROBLEM}.`, location: location.child([method, 'responses', status]) });
        }
      }
    }
  },
});

/** A subject with a version has an ETag; If-Match and 412 come together. */
const versionsAreChecked = () => ({
  PathItem(item, { report, location, resolve }) {
    for (const [method, operation] of operations(item)) {
      const at = location.child([method]);
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(one).node);
      const asks = parameters.some((one) => one.name === 'If-Match');
      if (asks !== (operation.responses?.['412'] !== undefined)) {
        report({ message: 'If-Match and 412 come together.', location: at });
      }
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (!status.startsWith('2')) continue;
        const { content, headers } = resolve(response).node ?? {};
        const schema = content?.['application/json']?.schema;
        const versioned = schema && resolve(schema).node?.properties?.version;
        if (versioned && !headers?.ETag) {
          report({ message: 'A subject with a version has an ETag.', location: at.child(['responses', status]) });
        }
      }
    }
  },
});

export default () => ({
  id: 'redvest',
  rules: {
    oas3: {
      'methods-pass-everywhere': methodsPassEverywhere,
      'properties-are-camel-case': propertiesAreCamelCase,
      'paths-are-kebab-case': pathsAreKebabCase,
      'collections-are-plural': collectionsArePlural,
      'limits-are-there': limitsAreThere,
      'security-is-said': securityIsSaid,
      'examples-are-there': examplesAreThere,
      'problems-are-listed': problemsAreListed,
      'versions-are-checked': versionsAreChecked,
    },
  },
});
