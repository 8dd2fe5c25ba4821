// Compares the ranking with MiniSearch, which is given each topic's question, in English and in the law's language.
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const mean = (values) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0);
const two = (value) => value.toFixed(2);

// Figures of one engine: `ranks` gives the rank of each graded provision, from 0, in the order of the grades.
function figures(topics, ranks) {
  const governed = topics.filter((topic) => topic.grades.some(([, , grade]) => grade === 2));
  const all = { five: [], ten: [], hit: [], reciprocal: [], gain: [] };
  for (const topic of governed) {
    const places = ranks(topic);
    const governing = places.filter((_, at) => topic.grades[at][2] === 2);
    governing.forEach((rank) => (all.five.push(rank < 5 ? 1 : 0), all.ten.push(rank < 10 ? 1 : 0)));
    const first = Math.min(...governing);
    all.hit.push(first < 5 ? 1 : 0);
    all.reciprocal.push(first < 1e6 ? 1 / (first + 1) : 0);
    const gain = (grade, rank) => (2 ** grade - 1) / Math.log2(rank + 2);
    const got = places.map((rank, at) => (rank < 10 ? gain(topic.grades[at][2], rank) : 0));
    const ideal = topic.grades.map(([, , grade]) => grade).sort((a, b) => b - a).slice(0, 10);
    all.gain.push(got.reduce((a, b) => a + b, 0) / ideal.map(gain).reduce((a, b) => a + b, 0));
  }
  return [all.five, all.ten, all.hit, all.reciprocal, all.gain].map((values) => two(mean(values))).join('  ');
}

console.log('MiniSearch, default settings, given the question'.padEnd(58), 'R@5  R@10  hit@5 MRR  nDCG');
for (const { name, language, topics, documents } of cases) {
  const search = new MiniSearch({ fields: ['heading', 'text'], storeFields: ['law', 'label'] });
  search.addAll(documents.map((document, id) => ({ id, ...document })));
  for (const asked of new Set(['en', language])) {
    if (!topics.some((topic) => topic.queries[asked])) continue;
    const ranks = (topic) => {
      const found = search.search(topic.queries[asked] ?? '');
      return topic.grades.map(([law, label]) => {
        const rank = found.findIndex((hit) => hit.law === law && hit.label === label);
        return rank < 0 ? Infinity : rank;
      });
    };
    console.log(`${name} ${language}, asked in ${asked}`.padEnd(58), figures(topics, ranks));
  }
}
