// Numbers of seedrandom, by its own code: npm install seedrandom@3.0.5 && node seedRandom.js > seedRandom.json

const seedrandom = require('seedrandom')
const seeds = [
  'hello.', '0.59704', '0', 'a', 'snow ☃', 'éÿĀ𝄞', 'x'.repeat(255), 'y'.repeat(256), 'z'.repeat(257),
  Array.from({ length: 700 }, (_, i) => String.fromCharCode(33 + (i % 90))).join(''),
]
const sequences = seeds.map((seed) => {
  const random = seedrandom(seed)
  return { seed, numbers: Array.from({ length: 20 }, random) }
})
console.log(JSON.stringify({ sequences }, null, 1))
