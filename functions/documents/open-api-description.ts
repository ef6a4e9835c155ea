/** What a client has to know that no single operation says. Markdown. */
export const DESCRIPTION = `Structured track 1.5 dialogue.

## Errors

Errors are problem details (RFC 9457); \`code\` is one of the codes in docs/errors.md. Each operation lists the statuses and
codes that it can answer. Nothing was changed, with two exceptions. With the code \`closed-meanwhile\` what was sent is stored,
and may be counted: \`receipt\` is its receipt, and \`lookUp\` says where to ask. After \`left-meanwhile\` what was sent may be
in the record.

An unknown path is answered 404 \`no-such-page\`. A known path with another method is answered 405 \`method-not-allowed\`, with
its methods in \`Allow\`; \`OPTIONS\` gets the same list with 204, and \`HEAD\` works wherever \`GET\` does. Before a request
reaches Parley, the gateway can answer 413, 429, 431, 500 or 503 with a \`message\` and no code.

## Polling

Nothing is pushed. Ask again for what you watch: the dialogue, the round, or the open reading. Send the \`ETag\` of the last
answer in \`If-None-Match\`: while nothing has changed for you, the answer is 304 without content. The tag is a digest of the
bytes of your answer. It discloses nothing that the answer does not: it stays the same when somebody takes a position that you
cannot see. Keep an answer only for yourself.

- In an open reading, ask every 15 to 60 seconds. Before its deadline (\`closesAt\`) every 5 seconds is enough.
- Where an answer has \`Retry-After\`, wait for that many seconds: after 202, while a reading is not settled, after 429 and
  after 500.
- After 429 or 503 without \`Retry-After\`, wait for one second, then twice as long each time, up to a minute, and add a random
  part.
- Repeat a request that changes something only with the same \`Idempotency-Key\`, or with the same \`revision\`.

Each answer lists the headers that it can have. A long list comes in parts, if you ask for it: as long as an answer has a
\`Link\` with \`rel="next"\`, get that path.

201 has a \`Location\`: the path of what was made or, for what was submitted to a reading, where its author can ask whether it
was counted.

## Versions

Fields, routes and error codes can be added at any time. So the schemas of answers allow further fields: ignore those that you
do not know, and take a code that you do not know by its status. Requests with unknown fields are refused. Nothing is removed,
renamed or made stricter without an entry under "Upgrading" in CHANGELOG.md.

## Records

The examples are answers of rounds that were played, with ids, hashes, secrets and times made up. In that of a record most leaves
are left out, so it does not verify.

Keep a record as the bytes that you received. A client that parses it into typed objects and writes it again may drop fields
that it does not know, and then its hashes do not match any more.`
