// Opens the exports in a directory with readers that know nothing of this
// project, and prints what they saw as JSON. It fails when one of them refuses
// its file or when two forms of RDF are not the same graph.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'n3'
import jsonld from 'jsonld'
import { parse as parseCSV } from 'csv-parse/sync'

const require = createRequire(import.meta.url)
const { MultiGraph } = require('graphology')
const graphml = require('graphology-graphml')
const gexf = require('graphology-gexf')

const read = name => readFileSync(join(process.argv[2], name), 'utf8')

// The JSON-LD algorithms write doubles in a form of their own, cut to 15
// digits, so these are compared by value.
const double = 'http://www.w3.org/2001/XMLSchema#double'
const value = t => t.datatype?.value === double ? String(Number(Number(t.value).toPrecision(12))) : t.value
const term = t => [t.termType, value(t), t.language ?? '', t.datatype?.value ?? ''].join('\u0001')
const line = q => [q.subject, q.predicate, q.object, q.graph].map(term).join('\u0002')
const triple = q => [q.subject, q.predicate, q.object].map(term).join('\u0002')
const set = (quads, key) => [...new Set(quads.map(key))].sort()

function same (a, b, what) {
  const i = a.findIndex((x, i) => x !== b[i])
  if (a.length !== b.length || i >= 0) {
    throw new Error(`${what}: ${a.length} and ${b.length} statements; first difference:\n${a[i]}\n${b[i]}`)
  }
}

const parse = (name, format) => new Parser({ format }).parse(read(name))
const nquads = parse('nquads', 'application/n-quads')
same(set(nquads, line), set(parse('trig', 'application/trig'), line), 'N-Quads and TriG')
same(set(nquads, triple), set(parse('turtle', 'text/turtle'), triple), 'N-Quads and Turtle')

const document = JSON.parse(read('jsonld'))
const offline = () => { throw new Error('the document asks for something from the network') }
const fromJSONLD = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader: offline })
same(set(nquads, line), set(new Parser({ format: 'application/n-quads' }).parse(fromJSONLD), line), 'N-Quads and JSON-LD')
const canonical = await jsonld.canonize(read('nquads'), { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads' })

const strict = { columns: true, relax_column_count: false, relax_quotes: false, skip_empty_lines: false }
const tables = { nodes: parseCSV(read('nodes.csv'), strict), claims: parseCSV(read('claims.csv'), strict) }
const ids = new Set(tables.nodes.map(n => n['id:ID']))
if (ids.size !== tables.nodes.length) throw new Error('CSV: a node comes twice')
for (const c of tables.claims) {
  if (!ids.has(c[':START_ID']) || !ids.has(c[':END_ID'])) throw new Error(`CSV: ${c.id} has an end that is no node`)
}

function network (g) {
  const edges = g.mapEdges((key, attributes, source, target) => ({ ...attributes, source: g.getNodeAttribute(source, 'name'), target: g.getNodeAttribute(target, 'name') }))
  return { nodes: g.order, edges: g.size, claims: edges.map(e => `${e.source} | ${e.label} | ${e.target} | ${e.modality} ${e.polarity} ${e.certainty} | ${e.speaker ?? ''} | ${e.quote}`).sort() }
}

const options = { addMissingNodes: false, allowUndeclaredAttributes: false, respectInputGraphType: false }
const lines = name => read(name).split('\n').filter(l => l).map(l => JSON.parse(l))

console.log(JSON.stringify({
  quads: set(nquads, line).length,
  canonical: canonical.split('\n').filter(l => l).length,
  csv: { nodes: tables.nodes.length, edges: tables.claims.length },
  types: tables.claims.map(c => c[':TYPE']),
  graphml: network(graphml.parse(MultiGraph, read('graphml'), options)),
  gexf: network(gexf.parse(MultiGraph, read('gexf'), options)),
  articles: lines('jsonl').length,
  ftm: lines('ftm')
}))
