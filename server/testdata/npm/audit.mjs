// The audits of graphql-http: whether a server speaks GraphQL over HTTP as its
// specification says.
import { auditServer } from 'graphql-http';
import { url } from './desk.mjs';

const results = await auditServer({ url });
const failed = results.filter((r) => r.status !== 'ok');
for (const { id, name, status, reason } of failed) {
  console.log(`${status} ${id} ${name}: ${reason}`);
}
console.log(`${results.length - failed.length} of ${results.length} audits pass`);
process.exit(failed.length === 0 && results.length >= 61 ? 0 : 1);
